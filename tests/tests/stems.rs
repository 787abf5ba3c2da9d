//! Stemmers: forms of one word have one stem, other words another.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use search::{Index, Source, Tongue, words};
use tests::{folder, repository};

/// A word in all its forms, and other words that begin alike.
struct Group {
    forms: Vec<String>,
    others: Vec<String>,
}

/// The gold set of Kazakh; where its forms come from stands in its file.
static GROUPS: LazyLock<Vec<Group>> = LazyLock::new(|| groups("kazakh-stems.txt"));

fn groups(file: &str) -> Vec<Group> {
    let text = folder::text(&repository().join("tests/data").join(file));
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let listed = |part: &str| part.split_whitespace().map(str::to_owned).collect();
    let group = |line: &str| {
        let (forms, others) = line.split_once('~').unwrap_or((line, ""));
        Group { forms: listed(forms), others: listed(others) }
    };
    lines.map(group).collect()
}

#[test]
fn the_gold_set_is_large_enough_to_tell() {
    let n_forms: usize = GROUPS.iter().map(|it| it.forms.len()).sum();
    assert!(GROUPS.len() >= 40, "{} groups", GROUPS.len());
    assert!(n_forms >= 300, "{n_forms} forms");
}

#[test]
fn all_forms_of_a_kazakh_word_have_one_stem() {
    let stray: Vec<String> = GROUPS
        .iter()
        .flat_map(|group| {
            let stem = stem("kk", &group.forms[0]);
            let differs =
                group.forms.iter().filter(move |it| stem != self::stem("kk", it));
            differs.map(|form| format!("{form} → {}", self::stem("kk", form)))
        })
        .collect();
    assert_eq!(stray, [""; 0]);
}

#[test]
fn two_kazakh_words_hardly_ever_share_a_stem() {
    let alike = GROUPS.iter().flat_map(|group| {
        let stem = stem("kk", &group.forms[0]);
        group.others.iter().filter(move |it| stem == self::stem("kk", it))
    });
    // “A pen” is also “my town”: what it is only the sentence tells.
    assert_eq!(alike.collect::<Vec<_>>(), ["қалам"]);
    let mut groups: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for group in GROUPS.iter() {
        groups.entry(stem("kk", &group.forms[0])).or_default().insert(&group.forms[0]);
    }
    let shared: Vec<_> = groups.values().filter(|it| it.len() > 1).collect();
    assert!(shared.is_empty(), "{shared:?}");
}

#[test]
fn words_that_the_stemmer_was_not_shaped_by_fare_nearly_as_well() {
    let (mut n, mut stray, mut alike) = (0, Vec::new(), Vec::new());
    for Group { forms, others } in groups("kazakh-stems-later.txt") {
        let stem = stem("kk", &forms[0]);
        n += forms.len();
        stray.extend(forms.into_iter().filter(|it| stem != self::stem("kk", it)));
        alike.extend(others.into_iter().filter(|it| stem == self::stem("kk", it)));
    }
    // Five of a hundred at most, and no two words taken for one.
    assert!(stray.len() * 20 <= n, "{} of {n}: {stray:?}", stray.len());
    assert_eq!(alike, [""; 0]);
}

#[test]
fn a_stem_is_its_own_stem() {
    for form in GROUPS.iter().flat_map(|it| &it.forms) {
        let stem = stem("kk", form);
        assert_eq!(self::stem("kk", &stem), stem, "{form}");
    }
}

#[test]
fn kazakh_typed_with_russian_letters_finds_the_same() {
    // Not of one syllable: of such words the vowel is too much of what is there.
    let forms =
        GROUPS.iter().flat_map(|it| &it.forms).filter(|it| it.chars().count() > 5);
    let (mut n, mut lost) = (0, Vec::new());
    for form in forms {
        let page = Source { title: form.clone(), ..Source::default() };
        let index = Index::of("kk", &[Source { rank: Source::RANK, ..page }]);
        let typed = with_russian_letters(form);
        n += 1;
        if index.find(&format!("{typed} ")).hits.is_empty() {
            lost.push(typed);
        }
    }
    // Where і is typed as и a stem may come out longer by a letter.
    assert!(lost.len() * 50 <= n, "{} of {n}: {lost:?}", lost.len());
}

#[test]
fn english_and_russian_are_stemmed_by_snowball() {
    // Source: Snowball's published vocabularies of the two (english, russian).
    check("en", &["residence", "residences", "residency"], true);
    check("en", &["permit", "permits", "permitted"], true);
    check("en", &["application", "applications"], true);
    check("en", &["new", "news"], false);
    check("ru", &["документ", "документы", "документов", "документами"], true);
    check("ru", &["виза", "визы", "визе", "визой"], true);
    check("ru", &["балл", "балкон"], false);
}

#[test]
fn a_word_is_stemmed_by_its_script() {
    assert_eq!(stem("kk", "permits"), stem("en", "permits"));
    assert_eq!(stem("en", "документами"), stem("ru", "документ"));
    assert_eq!(stem("de", "permits"), "permits");
}

#[test]
fn words_are_folded() {
    folded("Ещё раз", &["еще", "раз"]);
    folded("B9-1, 1242.", &["b9", "1", "1242"]);
    // Cyrillic В, as a number of a visa is typed on Russian keys; Latin i, as і is on Latin ones.
    folded("В12-1 бiлiм", &["b12", "1", "білім"]);
    // A letter and its mark apart; a hyphen that only shows at the end of a line.
    folded("и\u{306}од, ре\u{ad}зидент, за\u{301}мок", &["йод", "резидент", "замок"]);
    folded("— · …", &[]);
}

fn folded(text: &str, expected: &[&str]) {
    let found: Vec<String> = words(text).map(|it| it.folded).collect();
    assert_eq!(found, expected, "{text}");
}

fn check(language: &str, forms: &[&str], is_one: bool) {
    let stems: BTreeSet<String> = forms.iter().map(|it| stem(language, it)).collect();
    assert_eq!(stems.len() == 1, is_one, "{stems:?}");
}

fn stem(language: &str, word: &str) -> String {
    Tongue::of(language).stem(word)
}

/// A word as it is typed where there are no Kazakh letters.
fn with_russian_letters(word: &str) -> String {
    let pairs = "әағгқкңнөоұуүуһхіи".chars().collect::<Vec<_>>();
    let plain = |sign: char| {
        let pair = pairs.chunks(2).find(|pair| pair[0] == sign);
        pair.map_or(sign, |pair| pair[1])
    };
    word.chars().map(plain).collect()
}
