//! The sheets to print: the calculator on paper says what the rules say, and offices are asked about
//! every gap, in words that are theirs.
//!
//! Expected values are those of the ledger and of the design's list of answers that must come out,
//! unless a line says otherwise. What the engine adds up is added up here by hand.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use site_gen::Bytes;
use tests::html::{attributes, inside, words};
use tests::{DAY, Sandbox, folder, generated, repository, sites};
use widget::Pack;

/// The real site on the day that tests build for.
static SITE: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| real(DAY));

const LANGUAGES: [&str; 3] = ["en", "ru", "kk"];

/// The languages that offices are asked in.
const OFFICE: [&str; 2] = ["ru", "kk"];

#[test]
fn each_criterion_has_a_row_with_its_cap_and_what_each_answer_leaves_possible() {
    let rows = rows_of("en/worksheet/");
    let check = |row: usize, expected: &str| assert_eq!(rows[row], expected);
    check(0, "Age one source The younger, the more. 110");
    check(1, &row("Education", "Can you show papers of your education?", EDUCATION, 150));
    check(2, &row("Kazakh", "Will you claim Kazakh?", CLAIM, 120));
    check(3, &row("English", "Which English certificate do you hold?", ENGLISH, 60));
    check(4, &row("Russian", "Will you claim Russian?", CLAIM, 60));
    check(5, "Languages, together one source 240"); // 120 + 60 + 60
    check(6, &row("Study and work", "Where have you worked or studied?", PLACES, 80));
    check(
        7,
        &row("Professional skills", "Will you claim professional skills?", CLAIM, 80),
    );
    check(
        8,
        &row("Additional factors", "Do you have relatives in Kazakhstan?", FACTORS, 200),
    );
    check(9, "Sum our arithmetic or reading 860");
    check(10, "Needed sources agree − 400 − 400");
    check(11, "Difference");
    assert_eq!(rows.len(), 12 + 2 + 5); // and the parts of the test, and the stages
}

/// What leaves the cap possible, and what leaves nothing. A plain "no" leaves the cap (4.5 of the
/// design); so does not knowing.
type Answers = (&'static str, &'static str);

const EDUCATION: Answers = ("Yes No I don't know", "I will claim nothing here");
const CLAIM: Answers = ("I will claim this I don't know", "I will claim nothing here");
const ENGLISH: Answers = ("IELTS TOEFL I don't know", "Another None");
const PLACES: Answers = (
    "Worked in Kazakhstan Studied in Kazakhstan Worked abroad Studied abroad I don't know",
    "None of these",
);
const FACTORS: Answers =
    ("Yes No I don't know", "I will claim no additional factor at all");

fn row(name: &str, question: &str, (cap, nothing): Answers, points: u32) -> String {
    format!("{name} one source {question} {cap} up to {points} {nothing} 0 {points}")
}

#[test]
fn the_sheet_says_in_every_language_what_must_come_out() {
    let check = |language: &str, expected: &str| {
        let said = page(&format!("{language}/worksheet/"));
        assert!(words(said).contains(expected), "{language}: {expected}");
    };
    // 110 + 150 + 120 + 60 + 60 + 80 + 80 + 200 = 860, and 400/860 = 20/43.
    check("en", "At the largest sum, 860, the coefficient must be at least 20/43");
    check("ru", "При наибольшей сумме, 860, коэффициент должен быть не меньше 20/43");
    check("kk", "Ең үлкен қосынды, 860, болғанда коэффициент");
    // No two caps make 400, nine sets of three do.
    check("en", "With 3 criteria, 9 sets do.");
    check("en", "The sum of what is possible is below 400: out of reach");
    check("ru", "Сумма доступного меньше 400");
    check("kk", "Мүмкін балдың қосындысы 400 балдан аз");
    // 30 % of 20 and of 40 questions.
    check("en", "Listening 6 of 20");
    check("en", "Reading 12 of 40");
    check("ru", "Аудирование 6 из 20");
    check("kk", "Тыңдалым 6 / 20");
    // Three attempts.
    check("en", "Attempt 1, on Attempt 2, on Attempt 3, on Each part");
    // 1,320 × 4,325 = 5,709,000.
    check("en", "1,320 × 4,325 tenge (index of 2026) = 5,709,000 tenge");
    check("en", "5,709,000 tenge × how often =");
    check("en", "Inter-agency check at most 20 working days one source");
    check("en", "Papers at the Public Service Center at most 45 days sources agree");
    // Of the days off of 2026 only Independence Day is still to come; 17 May 2027 is uncertain.
    check("en", "Days off in 2026 still to come, Monday to Friday: 16 December.");
    check("en", "25 October, 16 December. Perhaps also: 17 May.");
    check("en", "Rules of 22 November 2026, checked 22 November 2026");
    check("en", "This is not a decision and not legal advice.");
    check("ru", "Это не решение и не юридическая консультация.");
    check("kk", "Бұл шешім де, заң кеңесі де емес.");
}

#[test]
fn a_year_without_an_index_has_the_formula_and_no_sum() {
    // The index of 2027 was not found.
    let site = real("2027-01-02");
    let said = words(&site["en/worksheet/index.html"]);
    assert!(said.contains("1,320 × index of 2027"));
    assert!(!said.contains("5,709,000 tenge × how often"));
    assert!(said.contains("The stated end of the pilot, 31 December 2026, has passed."));
}

#[test]
fn every_number_leads_to_its_rule() {
    for language in LANGUAGES {
        let links = attributes(page(&format!("{language}/worksheet/")), "a", "href");
        for rule in [
            "points-age",
            "points-education",
            "points-kazakh",
            "points-english",
            "points-russian",
            "points-language",
            "points-experience",
            "points-skills",
            "points-additional",
            "points-sum",
            "points-health",
            "points-bands",
            "threshold",
            "unknown-coefficient-use",
            "test-pass",
            "test-split",
            "test-attempts",
            "solvency-formula",
            "mci",
            "check-duration",
            "processing-45",
            "working-days-2027",
            "prp-documents",
            "form-fields",
        ] {
            let address = format!("/{language}/rules/{rule}/");
            assert!(links.contains(&address.as_str()), "{address}");
        }
        // The sources of all these stand below.
        assert!(links.contains(&format!("/{language}/sources/#intinv").as_str()));
    }
}

#[test]
fn every_paper_of_the_rulebook_is_there_to_be_ticked() {
    // Eight fields of the form; 14 papers for permanent residence, six for temporary residence, two for
    // its renewal, five for visa B12-1.
    let html = page("en/worksheet/");
    let lists = html.split("<ul class=\"plain columns\">").skip(1);
    let counts = lists.map(|list| {
        list.split("</ul>").next().unwrap_or_default().matches("class=\"tick\"").count()
    });
    assert_eq!(counts.collect::<Vec<_>>(), [8, 14, 6, 2, 5]);
}

#[test]
fn nothing_is_filled_in_and_no_word_misleads() {
    for address in ["worksheet/", "ask-the-office/"] {
        for language in LANGUAGES {
            let html = page(&format!("{language}/{address}"));
            // Above it stand the search and what shows the notices of the reader's day.
            for element in ["<input", "<form", "<script", "<button"] {
                let is_there = inside(html, "main").contains(element);
                assert!(!is_there, "{language}/{address}: {element}");
            }
            let said = words(inside(html, "main")).to_lowercase();
            // The one percentage is the pass mark of the test.
            let percents = said.replace('\u{a0}', "").matches('%').count();
            assert_eq!(percents, usize::from(address == "worksheet/"), "{language}");
            for word in [" open ", "eligible", "you qualify", "guaranteed", "chance"] {
                assert!(!said.contains(word), "{language}/{address}: {word}");
            }
        }
    }
}

#[test]
fn offices_are_asked_about_every_gap_in_both_languages_on_every_page() {
    let gaps = gaps_of_the_ledger();
    assert_eq!(gaps.len(), 26); // 25 of section 13, and the points tables
    let asked = |language: &str, office: &str| -> Vec<String> {
        let html = page(&format!("{language}/ask-the-office/"));
        let gaps = html.split("<li class=\"tick\"").skip(1);
        let of_office = |gap: &str| {
            let said = gap.split_once(&format!("<p lang=\"{office}\">"))?.1;
            Some(words(said.split_once("</p>")?.0))
        };
        gaps.map(|gap| of_office(gap).expect("each gap is asked about")).collect()
    };
    for office in OFFICE {
        let first = asked("en", office);
        assert_eq!(first.len(), gaps.len(), "{office}");
        assert!(first.iter().all(|it| it.ends_with('?')), "{office}: {first:?}");
        for language in ["ru", "kk"] {
            assert_eq!(asked(language, office), first, "{language}: {office}");
        }
    }
    for language in LANGUAGES {
        let links = attributes(page(&format!("{language}/ask-the-office/")), "a", "href");
        for gap in &gaps {
            let address = format!("/{language}/rules/{gap}/");
            assert!(links.contains(&address.as_str()), "{address}");
        }
    }
}

#[test]
fn one_question_is_for_the_appendix_with_the_points_tables() {
    let check = |language: &str, expected: &str| {
        assert!(words(page(&format!("{language}/ask-the-office/"))).contains(expected));
    };
    check("en", "In which appendix of the order do the tables stand");
    check("en", "В каком приложении к приказу приведены таблицы");
    check("en", "Кестелер бұйрықтың қай қосымшасында берілген");
    check("ru", "Кестелер бұйрықтың қай қосымшасында берілген");
    check("kk", "В каком приложении к приказу приведены таблицы");
}

#[test]
fn who_does_not_read_what_the_office_reads_is_told_its_sense() {
    let english = "Which paper proves that one knows Russian?";
    assert!(words(page("en/ask-the-office/")).contains(english));
    assert!(!words(page("ru/ask-the-office/")).contains(english));
    assert!(!words(page("kk/ask-the-office/")).contains(english));
}

#[test]
fn the_sheets_are_found_from_the_foot_and_from_the_calculator() {
    for language in LANGUAGES {
        for address in ["", "calculator/points/", "calculator/money/", "rules/threshold/"]
        {
            let links = attributes(page(&format!("{language}/{address}")), "a", "href");
            for sheet in ["worksheet", "ask-the-office"] {
                let sheet = format!("/{language}/{sheet}/");
                assert!(links.contains(&sheet.as_str()), "{language}/{address}: {sheet}");
            }
        }
        // Where the calculator does not run, and where there are no scripts.
        let html = page(&format!("{language}/calculator/points/"));
        let sheet = format!("/{language}/worksheet/");
        let failed = html.split_once("<p class=\"widget-failed").map_or("", |it| it.1);
        let failed = failed.split_once("</p>").map_or("", |it| it.0);
        for note in [failed, inside(html, "noscript")] {
            assert_eq!(attributes(note, "a", "href"), [sheet.as_str()], "{language}");
        }
    }
}

#[test]
fn what_offices_are_asked_is_not_loaded_by_the_calculator() {
    let made = generated(&repository(), DAY).output.expect("the content has no error");
    let files = made.whole();
    let packs = files.values().filter_map(|bytes| Pack::from_bytes(bytes).ok());
    let names: Vec<String> =
        packs.flat_map(|it| it.texts.messages).map(|(name, _)| name).collect();
    let mut of_sheets: Vec<String> =
        gaps_of_the_ledger().iter().map(|gap| format!("{gap}-ask")).collect();
    of_sheets.extend(
        ["ask-lead", "tool-ask", "worksheet-lead", "worksheet-sum"].map(str::to_owned),
    );
    assert!(names.iter().any(|it| it == "unknown-coefficient-use-text"));
    assert_eq!(names.iter().filter(|it| of_sheets.contains(it)).count(), 0);
}

#[test]
fn gaps_are_grouped_by_what_they_concern() {
    // Of the made-up library: how long a card is printed concerns the procedure, whose the cat is
    // concerns nothing else. Only Russian is read at its desk.
    let site = laid_over_the_small_site("sheets");
    let html = &site["en/ask-the-office/index.html"];
    assert_eq!(
        attributes(html, "h2", "id")[..2],
        ["section-procedure", "section-unknown"]
    );
    let check = |expected: &str| assert!(words(html).contains(expected), "{expected}");
    check(
        "1 When a card is printed / How long does the printing of a card take after 1 April 2026?",
    );
    check("Сколько печатают карточку после 1 апреля 2026");
    check("2 The cat / Whose is the cat? / Чей это кот?");
    let html = &site["ru/ask-the-office/index.html"];
    assert!(words(html).contains("2 Кот / Чей это кот?"));
}

#[test]
fn a_site_without_points_has_no_worksheet_and_one_without_offices_asks_none() {
    let sheets = |site: &BTreeMap<String, String>| {
        ["worksheet", "ask-the-office"]
            .map(|it| site.contains_key(&format!("en/{it}/index.html")))
    };
    assert_eq!(sheets(&laid_over_the_small_site("sheets")), [false, true]);
    assert_eq!(sheets(&laid_over_the_small_site("points")), [true, false]);
}

#[test]
fn any_law_of_points_has_its_sheet() {
    // Visits up to 30, reviews up to 40, help up to 30; reviews and help make 70; 50 are needed, and
    // 50/100 = 0.5. Helping at the desk says nothing about points, a plain "no" to reviews claims none.
    let site = laid_over_the_small_site("points");
    let html = &site["en/worksheet/index.html"];
    let parts = html.split("<p class=\"row\">").skip(1);
    let rows: Vec<&str> = parts.filter_map(|it| Some(it.split_once("</p>")?.0)).collect();
    assert_eq!(
        rows,
        [
            "Visits: 30 one source",
            "Reviews: 40 one source / Do you write reviews? / up to 40: Yes, I don&#39;t know / 0: No",
            "Help: 30 one source / Where do you help? / up to 30: At the shelves, At the desk, \
             I don&#39;t know / 0: Nowhere",
            "Work: 70 one source",
            "100 50 0.5",
        ]
    );
}

#[test]
fn tests_sums_and_procedures_have_their_part() {
    // 60 % of 10 answers, 3 attempts; 3 × 1,000; 20 days, and a talk without a length. The days off of
    // 2026 are over; of 2027 one is sure and one is not.
    let site = laid_over_the_small_site("tools");
    let html = &site["en/worksheet/index.html"];
    let check = |expected: &str| assert!(words(html).contains(expected), "{expected}");
    check("The test: Reading 6 of 10; 3");
    check("3 × 1,000 tenge (index of 2026) = 3,000 tenge once often");
    check("Waiting: 20 days.");
    check("The talk: How long it takes is not published.");
    check("2027: 1 January 17 May.");
    assert!(!words(html).contains("2026: "));
    check("Papers for a room: A photo");
}

#[test]
fn search_engines_find_a_sheet_in_every_language() {
    let site = laid_over_the_small_site("points");
    let html = &site["ru/worksheet/index.html"];
    let base = "https://library.example";
    assert_eq!(attributes(html, "link", "hreflang"), ["en", "ru", "x-default"]);
    let addresses = attributes(html, "link", "href");
    assert_eq!(addresses[0], format!("{base}/ru/worksheet/"));
    assert_eq!(addresses[1], format!("{base}/en/worksheet/"));
}

/// The words of all rows of the tables of a page, without the heads of the tables.
fn rows_of(address: &str) -> Vec<String> {
    let html = page(address).replace("&#39;", "'");
    let rows = html.split("<tr").skip(1).map(|it| it.split("</tr>").next().unwrap_or(it));
    let rows = rows.filter(|row| !row.contains("scope=\"col\""));
    rows.map(|row| words(&format!("<tr{row}"))).collect()
}

/// The ids of the ledger's list of gaps: those that begin so, and the points tables.
fn gaps_of_the_ledger() -> Vec<String> {
    let text = folder::text(&repository().join("tests/data/ledger-ids.txt"));
    let is_gap = |it: &&str| it.starts_with("unknown-") || *it == "points-bands";
    text.lines().filter(is_gap).map(str::to_owned).collect()
}

fn page(address: &str) -> &'static str {
    &SITE[&format!("{address}index.html")]
}

fn real(day: &str) -> BTreeMap<String, String> {
    let output = generated(&repository(), day).output;
    texts(output.expect("the real content has no error").whole())
}

fn laid_over_the_small_site(name: &str) -> BTreeMap<String, String> {
    let sandbox = Sandbox::good();
    sandbox.lay(&sites().join(name));
    let made = generated(sandbox.root(), DAY);
    assert!(made.problems.is_empty(), "{:?}", made.problems);
    texts(made.output.expect("a site without problems is made").whole())
}

fn texts(files: BTreeMap<String, Bytes>) -> BTreeMap<String, String> {
    let text = |(file, bytes): (String, Bytes)| {
        Some((file, String::from_utf8(bytes.into()).ok()?))
    };
    files.into_iter().filter_map(text).collect()
}
