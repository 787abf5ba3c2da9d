//! The site generator: content, rulebook and theme go in, a static site comes out.
//!
//! ```text
//! read ─▶ rulebook, strings, pages ─▶ resolve ─▶ render ─▶ check ─▶ write
//! ```
//!
//! Reading happens in `read.rs`, writing in `write.rs`; between them everything is a value. Problems
//! of the content are collected, never thrown: one run tells all of them.

pub mod assets;
pub mod binding;
pub mod check;
pub mod cli;
pub mod config;
pub mod digits;
pub mod front_matter;
pub mod language;
pub mod links;
pub mod markdown;
pub mod policy;
pub mod problem;
pub mod read;
pub mod render;
pub mod report;
pub mod rule_pages;
pub mod rulebook;
pub mod serve;
pub mod setup;
pub mod site;
pub mod strings;
pub mod suggest;
pub mod toml_tree;
pub mod widget_build;
pub mod write;
