//! Problems as people read them: an excerpt, the place marked, what to do.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Also, Colour, Problem, Severity, Span};
use crate::read::Files;

/// The problems as people read them, in the order given, with a blank line between two.
pub(super) fn text(problems: &[Problem], files: &Files, colour: Colour) -> String {
    let renderer = match colour {
        Colour::Never => Renderer::plain(),
        Colour::Always => Renderer::styled(),
    };
    let texts = problems.iter().map(|problem| {
        let mut text = renderer.render(&[group(problem, files)]);
        text.push('\n');
        text
    });
    texts.collect::<Vec<_>>().join("\n")
}

fn group<'a>(problem: &'a Problem, files: &'a Files) -> Group<'a> {
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(&problem.message).id(problem.lint);
    let text = files.text(&problem.file);
    let in_same_file = |it: &&Also| it.file == problem.file;
    let mut group = match text.filter(|_| problem.span != Span::default()) {
        None => title.element(Origin::path(&problem.file)),
        Some(text) => {
            let primary = AnnotationKind::Primary.span(problem.span.within(text));
            let others = problem.also.iter().filter(in_same_file).map(|also| {
                let place = AnnotationKind::Context.span(also.span.within(text));
                place.label(&also.words)
            });
            let snippet = Snippet::source(text).path(&problem.file);
            title.element(snippet.annotation(primary).annotations(others))
        }
    };
    let has_excerpt = text.is_some() && problem.span != Span::default();
    for also in problem.also.iter().filter(|it| !has_excerpt || !in_same_file(it)) {
        if also.span == Span::default() {
            let whole = format!("{}: {}", also.words, also.file);
            group = group.element(Level::NOTE.message(whole));
        } else if let Some(text) = files.text(&also.file) {
            let place = AnnotationKind::Context.span(also.span.within(text));
            let snippet = Snippet::source(text).path(&also.file);
            group = group.element(snippet.annotation(place.label(&also.words)));
        }
    }
    if problem.help.is_empty() {
        group
    } else {
        group.element(Level::HELP.message(&problem.help))
    }
}
