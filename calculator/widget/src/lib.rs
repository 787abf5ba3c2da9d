//! The calculator that readers use: state, components and the way into the browser.
//!
//! `pack.rs` is what it knows, `texts.rs` how it speaks, `points.rs` the points tool. Rules live in
//! the engine, looks in the theme. With the feature `ssr` the site generator pre-renders the first
//! view; with `hydrate` it wakes in the browser, through `browser.rs` alone.

mod calendar_file;
mod form;
mod headings;
mod kaztest;
mod keep;
mod messages;
mod mistakes;
mod money;
mod pack;
mod papers;
mod plan;
mod points;
#[cfg(feature = "ssr")]
mod prerender;
mod profile;
mod question;
mod said;
mod texts;
mod then;
mod tool;
mod view;
mod ways;
mod whole;

#[cfg(target_arch = "wasm32")]
mod allocator;
#[cfg(feature = "hydrate")]
mod browser;

pub use calendar_file::CalendarFile;
pub use keep::Kept;
pub use messages::{MESSAGES, Message};
#[cfg(feature = "ssr")]
pub use prerender::prerender;
pub use profile::{NotThat, read_coefficient, read_day, read_number, read_points};
pub use then::Then;
pub use tool::Tool;

pub use pack::{Pack, PackRefused};
pub use texts::{
    Argument, Case, Category, DateStyle, Language, Operand, Part, Pattern, PluralRule,
    Range, Relation, Style, Texts,
};

/// The hash of all that decides the widget's bytes: wasm, pack and generator must share it.
pub const STAMP: &str = env!("MEKEN_STAMP");

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: allocator::Blocks = allocator::Blocks::new();
