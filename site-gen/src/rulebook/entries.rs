//! Takes the files of the rules apart: entries by kind and id, and the defaults of each file.
//!
//! What the keys of an entry mean is read elsewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use engine::{Date, Place, Section};

use super::calendar::year_of;
use super::names::{ID_FORM, is_id};
use crate::digits::Names;
use crate::problem::{Problem, nearest};
use crate::toml_tree::{Document, Read, Table, Told, Value};

/// The kinds of entries that have ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Source,
    Rule,
    Calendar,
    Law,
    Criterion,
    Group,
    Table,
    Parameter,
    Assumption,
    Lever,
    Question,
    Way,
    Document,
    Exam,
    Sum,
    Plan,
    Stage,
}

impl Kind {
    pub(super) const ALL: [Self; 17] = [
        Self::Source,
        Self::Rule,
        Self::Calendar,
        Self::Law,
        Self::Criterion,
        Self::Group,
        Self::Table,
        Self::Parameter,
        Self::Assumption,
        Self::Lever,
        Self::Question,
        Self::Way,
        Self::Document,
        Self::Exam,
        Self::Sum,
        Self::Plan,
        Self::Stage,
    ];

    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Rule => "rule",
            Self::Calendar => "calendar",
            Self::Law => "law",
            Self::Criterion => "criterion",
            Self::Group => "group",
            Self::Table => "table",
            Self::Parameter => "parameter",
            Self::Assumption => "assumption",
            Self::Lever => "lever",
            Self::Question => "question",
            Self::Way => "way",
            Self::Document => "document",
            Self::Exam => "exam",
            Self::Sum => "sum",
            Self::Plan => "plan",
            Self::Stage => "stage",
        }
    }

    /// Where an entry of that id is; none for an id that cannot be one.
    pub(super) fn place(self, id: &str) -> Option<Place> {
        Some(match self {
            Self::Rule => Place::Rule(id.into(), None),
            Self::Calendar => Place::Calendar(year_of(id)?),
            Self::Law => Place::Law(id.into(), String::new()),
            Self::Source => Place::Source(id.into()),
            Self::Criterion => Place::Criterion(id.into()),
            Self::Group => Place::Group(id.into()),
            Self::Table => Place::Table(id.into()),
            Self::Parameter => Place::Parameter(id.into()),
            Self::Assumption => Place::Assumption(id.into()),
            Self::Lever => Place::Lever(id.into()),
            Self::Question => Place::Question(id.into()),
            Self::Way => Place::Way(id.into()),
            Self::Document => Place::Document(id.into()),
            Self::Exam => Place::Exam(id.into()),
            Self::Sum => Place::Sum(id.into()),
            Self::Plan => Place::Plan(id.into()),
            Self::Stage => Place::Stage(id.into()),
        })
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

/// The tables of a file that are no entries.
const TABLES: [&str; 2] = ["defaults", "names"];

/// One entry, not yet read.
pub(super) struct Entry<'a> {
    pub(super) id: &'a str,
    pub(super) table: Table<'a>,
    pub(super) defaults: Defaults,
}

/// What stands for the rules of a file where they have none of their own.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Defaults {
    pub(super) section: Option<Section>,
    pub(super) checked: Option<Date>,
    pub(super) recorded: Option<Date>,
    pub(super) review_by: Option<Date>,
    /// Whether a mistake in them was told: what they lack is no further mistake.
    pub(super) is_broken: bool,
}

/// All entries of all files, in order.
#[derive(Default)]
pub(super) struct Entries<'a> {
    by_kind: BTreeMap<Kind, Vec<Entry<'a>>>,
    /// Entries that are there, but could not be read.
    pub(super) broken: BTreeSet<(Kind, String)>,
    /// The names that hold digits.
    pub(super) names: Names,
}

impl<'a> Entries<'a> {
    /// Takes all documents apart.
    pub(super) fn of(documents: &'a [Document<'a>], problems: &mut Vec<Problem>) -> Self {
        let mut entries = Self::default();
        let mut names = Ok(Vec::new());
        for document in documents {
            entries.note_lost(document);
            entries.add(document, &mut names, problems);
        }
        entries.names = names.map_or_else(|_| Names::lost(), Names::new);
        entries
    }

    /// The entries of a kind, which are then gone from here.
    pub(super) fn take(&mut self, kind: Kind) -> Vec<Entry<'a>> {
        self.by_kind.remove(&kind).unwrap_or_default()
    }

    fn add(
        &mut self,
        document: &'a Document<'a>,
        names: &mut Read<Vec<String>>,
        problems: &mut Vec<Problem>,
    ) {
        let mut root = document.table();
        let words: Vec<&str> = root.keys().map(|(word, _)| word).collect();
        let is_known =
            |word: &&str| Kind::from_word(word).is_some() || TABLES.contains(word);
        let may_be_lost = document.has_nameless_loss()
            || !words.iter().all(is_known)
            || document.lost().iter().any(|header| !is_of_entry(header));
        let defaults = root.get("defaults").map(|it| defaults(&it, problems));
        let defaults = defaults
            .unwrap_or(Defaults { is_broken: may_be_lost, ..Defaults::default() });
        let has_entries = words.iter().any(|word| Kind::from_word(word).is_some());
        match (&mut *names, root.get("names").map(|it| all_names(&it, problems))) {
            (Ok(names), Some(Ok(more))) => names.extend(more),
            (_, Some(Err(Told))) => *names = Err(Told),
            (_, None) if may_be_lost && !has_entries => *names = Err(Told),
            _ => {}
        }
        for (word, span, value) in root.all() {
            match Kind::from_word(word) {
                Some(kind) => self.add_kind(kind, &value, defaults, problems),
                None if TABLES.contains(&word) => {}
                None => self.add_unknown(word, span, &value, problems),
            }
        }
    }

    /// Tells a kind that does not exist. If it is a mistyped one, its entries are meant to be there.
    fn add_unknown(
        &mut self,
        word: &str,
        span: Range<usize>,
        value: &Value<'a>,
        problems: &mut Vec<Problem>,
    ) {
        let words = Kind::ALL.map(Kind::as_str).into_iter().chain(TABLES);
        let words: Vec<&str> = words.collect();
        let near = nearest(word, words.iter().copied());
        let help = match near {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("an entry is one of `{}`", words.join("`, `")),
        };
        let found = format!("`{word}` is no kind of entry");
        problems.push(Problem::error("unknown-kind", value.at.file, span, found, help));
        if let (Some(kind), true) = (near.and_then(Kind::from_word), value.is_table())
            && let Ok(mut ids) = value.table(word, problems)
        {
            let ids = ids.all().into_iter().map(|(id, ..)| (kind, id.to_owned()));
            self.broken.extend(ids);
        }
    }

    fn add_kind(
        &mut self,
        kind: Kind,
        value: &Value<'a>,
        defaults: Defaults,
        problems: &mut Vec<Problem>,
    ) {
        let Ok(mut ids) = value.table(format!("`[{}]`", kind.as_str()), problems) else {
            return;
        };
        for (id, id_span, value) in ids.all() {
            let name = format!("{} `{id}`", kind.as_str());
            let Ok(table) = value.table(name, problems) else { continue };
            if self.has(kind, id) {
                problems.push(self.second(kind, id, &table));
                // Which of the two is meant is not known: nothing that rests on it is a mistake.
                self.broken.insert((kind, id.to_owned()));
                continue;
            }
            let is_id = match kind {
                Kind::Calendar => true,
                _ => is_id(id),
            };
            if !is_id {
                problems.push(Problem::error(
                    "bad-id",
                    table.at.file,
                    id_span,
                    format!("`{id}` cannot be an id"),
                    ID_FORM,
                ));
                self.broken.insert((kind, id.to_owned()));
                continue;
            }
            self.by_kind.entry(kind).or_default().push(Entry { id, table, defaults });
        }
    }

    fn has(&self, kind: Kind, id: &str) -> bool {
        let all = self.by_kind.get(&kind).map(Vec::as_slice).unwrap_or_default();
        all.iter().any(|it| it.id == id)
    }

    fn second(&self, kind: Kind, id: &str, table: &Table<'_>) -> Problem {
        let problem = table.at.problem(
            "duplicate-id",
            format!("{} is there already", table.name),
            "give one of them another id, or make them one",
        );
        let all = self.by_kind.get(&kind).map(Vec::as_slice).unwrap_or_default();
        match all.iter().find(|it| it.id == id) {
            Some(first) => problem.with(
                first.table.at.file,
                first.table.at.span.clone(),
                "first here",
            ),
            None => problem,
        }
    }

    /// Of a damaged section the header is known: that others name its entry is no further mistake.
    fn note_lost(&mut self, document: &Document<'_>) {
        for header in document.lost() {
            let mut parts = header.split('.').map(str::trim);
            let (Some(kind), Some(id)) = (parts.next(), parts.next()) else { continue };
            let near = || nearest(kind, Kind::ALL.map(Kind::as_str));
            let kind = Kind::from_word(kind).or_else(|| Kind::from_word(near()?));
            if let Some(kind) = kind {
                self.broken.insert((kind, id.to_owned()));
            }
        }
    }
}

/// Whether a header is that of an entry.
fn is_of_entry(header: &str) -> bool {
    let kind = header.split_once('.').map(|(kind, _)| kind.trim());
    kind.is_some_and(|it| Kind::from_word(it).is_some())
}

fn defaults(value: &Value<'_>, problems: &mut Vec<Problem>) -> Defaults {
    let n_before = problems.len();
    let mut defaults = Defaults::default();
    if let Ok(mut table) = value.table("`[defaults]`", problems) {
        let mut day = |key: &str| {
            let value = table.get(key);
            value.and_then(|it| it.date(problems).ok())
        };
        defaults.checked = day("checked");
        defaults.recorded = day("recorded");
        defaults.review_by = day("review_by");
        let section = table.get("section");
        defaults.section =
            section.and_then(|it| it.word(Section::ALL, Section::as_str, problems).ok());
        table.finish(problems);
    }
    defaults.is_broken = problems.len() > n_before;
    defaults
}

fn all_names(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<Vec<String>> {
    let mut table = value.table("`[names]`", problems)?;
    let mut names = Vec::new();
    for (_, _, value) in table.all() {
        for (name, _) in value.strings(problems)? {
            names.push(name.to_owned());
        }
    }
    Ok(names)
}
