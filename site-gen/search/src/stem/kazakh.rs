//! A stemmer for Kazakh: takes endings off, from the outside in, as long as what is left can be a stem.
//!
//! Kazakh adds endings one behind the other: plural, possessor, case, person. Each has forms that
//! follow the vowel before it (back `лар`, front `лер`) and the sound before it (`лар`, `дар`, `тар`).
//! So an ending is a pattern here: `A` is а or е, `Y` ы or і, a first capital consonant stands for
//! those it turns into; and it is only taken off where those rules would have put it.
//!
//! Steps are repeated until none fits, so that what one form loses all forms lose: that matters more
//! than where a linguist would stop. Only endings of inflection are taken off; `лық`, `шы` and other
//! endings make words of another meaning.
//!
//! Sources: the paradigms of nouns and verbs as school grammars of Kazakh print them. Nothing is
//! taken from any list of words.

/// The endings; behind each, how many letters have to be left. Of those that fit the longest is taken.
/// `S` is a с that only follows a vowel.
const ENDINGS: &[(&str, usize)] = &[
    // Person: we, you (polite, plural), you, I.
    ("сYңдAр", 2),
    ("сYздAр", 2),
    ("ңYздAр", 3),
    ("MYз", 3),
    ("сYз", 3),
    ("сYң", 3),
    ("MYн", 3),
    // What is in a place or a time.
    ("YнDAғY", 2),
    ("SYнDAғY", 2),
    ("DAғY", 2),
    // Case: of, from, with, in, to, the object.
    ("NYң", 2),
    ("нAн", 3),
    ("DAн", 2),
    ("Mен", 3),
    ("DA", 2),
    ("GA", 2),
    ("NY", 2),
    // Possessor, with the cases that change behind it: his and theirs, mine, yours, ours.
    ("Y", 2),
    ("SY", 2),
    ("Yн", 3),
    ("SYн", 2),
    ("YнA", 2),
    ("SYнA", 2),
    ("YнDA", 2),
    ("SYнDA", 2),
    ("м", 4),
    ("Yм", 4),
    ("YмA", 3),
    ("Yң", 4),
    ("YңA", 3),
    ("ңYз", 3),
    ("YңYз", 2),
    ("YMYз", 2),
    // Plural.
    ("LAр", 2),
    // Verbs: to do, does, usually does, has done, having done, if; and with the ending of no.
    ("у", 2),
    ("AдY", 2),
    ("йдY", 2),
    ("AтYн", 2),
    ("йтYн", 2),
    ("GAн", 2),
    ("Yп", 2),
    ("сA", 3),
    ("PAу", 2),
    ("PAйдY", 2),
    ("PAйтYн", 2),
    ("PAGAн", 2),
    ("PAсA", 2),
];

const BACK: &str = "аоұыя";
const FRONT: &str = "әөүіеэ";
const OPEN: &str = "уиюё";

/// The stem of a word in small Cyrillic letters, as spelled or with Russian letters in place of the
/// Kazakh ones.
pub(super) fn stem(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    // On a Russian keyboard к is typed for қ and so on; then vowels do not tell back from front.
    let is_plain = !letters.iter().any(|it| stand_in(*it).is_some());
    while let Some(left) = shortened(&letters, is_plain) {
        letters.truncate(left);
        harden(&mut letters);
    }
    harden(&mut letters);
    letters.into_iter().collect()
}

/// Whether a letter of a query can stand for a letter of a text: the Russian letter next to it on the
/// keys, where people have no Kazakh ones.
pub(crate) fn is_plain_for(typed: char, meant: char) -> bool {
    stand_in(meant).is_some_and(|it| it.contains(typed))
}

/// The Russian letters typed for a Kazakh one.
fn stand_in(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ә' => "а",
        'ғ' => "г",
        'қ' => "к",
        'ң' => "н",
        'ө' => "о",
        'ұ' | 'ү' => "у",
        'һ' => "х",
        'і' => "иы",
        _ => return None,
    })
}

/// Between vowels қ, к and п turn into ғ, г and б: the stem has the hard one.
fn harden(letters: &mut [char]) {
    if let Some(last) = letters.last_mut() {
        *last = match *last {
            'ғ' => 'қ',
            'г' => 'к',
            'б' => 'п',
            other => other,
        };
    }
}

/// How many letters are left without the longest ending that fits.
fn shortened(letters: &[char], is_plain: bool) -> Option<usize> {
    let fitting = ENDINGS.iter().filter_map(|(ending, least)| {
        let left = letters.len().checked_sub(ending.chars().count())?;
        let (stem, tail) = letters.split_at(left);
        let is_ending =
            left >= *least && is_long(stem) && fits(stem, tail, ending, is_plain);
        is_ending.then_some(left)
    });
    fitting.min()
}

/// Hardly a stem is two letters and a vowel at the end.
fn is_long(stem: &[char]) -> bool {
    stem.len() > 2 || stem.last().is_some_and(|it| !is_vowel(*it))
}

fn fits(stem: &[char], tail: &[char], ending: &str, is_plain: bool) -> bool {
    let Some(vowel) = stem.iter().rev().find(|it| is_vowel(**it)) else { return false };
    let mut signs = ending.chars().zip(tail);
    let is_written = signs.all(|(sign, letter)| is_letter(sign, *letter, is_plain));
    let agrees = ending.chars().zip(tail).all(|(sign, letter)| {
        !matches!(sign, 'A' | 'Y') || harmonise(*vowel, *letter, is_plain)
    });
    // Back vowels go with қ and ғ: words of other languages that end in к or г take front endings.
    let agrees = agrees || matches!(stem.last(), Some('к' | 'г'));
    let before = stem.last().map_or(Before::Hard, |it| Before::of(*it));
    let first = ending.chars().zip(tail).next();
    is_written && agrees && first.is_some_and(|(sign, letter)| before.lets(sign, *letter))
}

/// Whether a letter can be what a sign of a pattern stands for.
fn is_letter(sign: char, letter: char, is_plain: bool) -> bool {
    let one_of = |all: &str| all.contains(letter);
    match sign {
        'A' => one_of("ае"),
        'Y' => one_of("ыі") || is_plain && letter == 'и',
        'D' => one_of("дт"),
        'G' => one_of("ғгқк"),
        'L' => one_of("лдт"),
        'M' | 'P' => one_of("мбп"),
        'N' => one_of("ндт"),
        'S' => letter == 'с',
        'ғ' => one_of("ғг"),
        other => letter == other || is_plain && is_plain_for(letter, other),
    }
}

/// Whether an ending with this vowel can follow a stem whose last vowel is that one.
fn harmonise(of_stem: char, of_ending: char, is_plain: bool) -> bool {
    let is_unsure =
        |letter: char| OPEN.contains(letter) || is_plain && "аоыи".contains(letter);
    let is_back = |letter: char| BACK.contains(letter);
    is_unsure(of_stem) || is_unsure(of_ending) || is_back(of_stem) == is_back(of_ending)
}

fn is_vowel(letter: char) -> bool {
    [BACK, FRONT, OPEN].iter().any(|all| all.contains(letter))
}

/// The sound before an ending.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Vowel,
    /// й, л, р, у: nearly vowels.
    Flowing,
    /// м, н, ң.
    Nasal,
    /// ж, з.
    Humming,
    Hard,
}

impl Before {
    fn of(letter: char) -> Self {
        match letter {
            'й' | 'л' | 'р' | 'у' | 'ь' | 'и' | 'ю' => Self::Flowing,
            'м' | 'н' | 'ң' => Self::Nasal,
            'ж' | 'з' => Self::Humming,
            vowel if is_vowel(vowel) => Self::Vowel,
            _ => Self::Hard,
        }
    }

    /// Whether an ending that begins with this sign, written so, can follow.
    fn lets(self, sign: char, letter: char) -> bool {
        let is_voiced = self != Self::Hard;
        match (sign, letter) {
            ('D' | 'G', 'т' | 'қ') | ('L' | 'N', 'т') | ('M' | 'P', 'п') => {
                !is_voiced
            }
            // к is soft қ, and on Russian keys қ too.
            ('G', 'к') => !is_voiced,
            ('D' | 'G', _) => is_voiced,
            ('L', 'л') => matches!(self, Self::Vowel | Self::Flowing),
            ('L', _) => matches!(self, Self::Flowing | Self::Nasal | Self::Humming),
            ('N', 'н') => matches!(self, Self::Vowel | Self::Nasal | Self::Flowing),
            ('N', _) => !matches!(self, Self::Vowel | Self::Hard),
            ('M' | 'P', 'м') => {
                matches!(self, Self::Vowel | Self::Flowing | Self::Nasal)
            }
            ('M' | 'P', _) => matches!(self, Self::Nasal | Self::Humming),
            ('A' | 'Y', _) => self != Self::Vowel,
            ('н', _) => matches!(self, Self::Vowel | Self::Nasal),
            ('S' | 'м' | 'ң' | 'й', _) => self == Self::Vowel,
            _ => true,
        }
    }
}
