//! Words that stand in every text and tell nothing of it: they are known, and find nothing.
//!
//! Articles, pronouns, conjunctions, prepositions and the like of the three languages, as lists of stop
//! words have them; only making an index needs them. What else stands nearly everywhere on a site is
//! found by counting.

/// Folded, parted by spaces.
const WORDS: &str = "\
    a an the and or but if so as at by for from in into of on to with than that this these those there \
    it its he she they them their we us our you your i my who which what how when where whether not no \
    is are was were be been do does did has have had can may might must will would should could also \
    any each only other such then up out about before after between both here more most just very s t many much get \
    и в во на не ни но а с со к ко о об от до из за по у для при без под над через между или либо если \
    то что чтобы как так же ли бы это этот эта эти этого этой этих этом тот та те того том тех он она \
    оно они его ее их ему им ей нем них мы нас нам вы вас вам ваш ваша ваши вашу наш наша наши я мне \
    меня себя свой свои который которая которое которые которого которой которых котором где когда \
    кто есть быть был была было были будет уже еще только также тоже все всех всего весь там тут \
    сколько какой какая какое какие каких какую нужно нужен нужна нужны можно почему кому \
    және мен пен бен да де та те немесе я не ма ме ба бе па пе бұл ол сол осы олар оның оны оған \
    онда одан біз біздің сіз сіздің сізге мен менің өз өзі үшін туралы бойынша кейін дейін ретінде \
    бірақ егер деп деген емес бар жоқ еді екен ғана сондай тағы қанша қандай қай қайда қашан кім не неге қалай керек әр әрі ма";

/// Whether a folded word is one of them.
pub(crate) fn is_common(word: &str) -> bool {
    WORDS.split_whitespace().any(|it| it == word)
}
