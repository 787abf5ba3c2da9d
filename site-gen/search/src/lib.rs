//! Search in the pages of one language: how words are cut and stemmed, the index, and the answer.
//!
//! The site generator makes an [`Index`] of what it rendered, natively; the same code reads it in the
//! browser, where a small wasm without any glue of a toolkit answers (`browser.rs`). It knows no
//! files, no HTML, no clock and no floats: equal pages give equal bytes, and equal questions equal
//! answers, everywhere.
//!
//! ```
//! use search::{Index, Passage, Source};
//!
//! let page = Source {
//!     address: "guides/money/".to_owned(),
//!     title: "Money".to_owned(),
//!     summary: "What a permit costs.".to_owned(),
//!     rank: Source::RANK,
//!     passages: vec![Passage::default(), Passage {
//!         id: "fees".to_owned(),
//!         heading: "Fees".to_owned(),
//!         text: "The fee is paid before the application.".to_owned(),
//!     }],
//! };
//! let bytes = Index::of("en", &[page]).to_bytes();
//! let index = Index::from_bytes(&bytes).expect("the generator wrote it");
//! let found = index.find("paying fees");
//! assert_eq!(index.address(&found.hits[0]), "guides/money/#fees");
//! ```

mod answer;
#[cfg(target_arch = "wasm32")]
mod browser;
mod common;
mod find;
mod index;
mod matching;
mod stem;
mod words;

pub use find::{Found, Hit};
pub use index::{Index, Passage, Refused, Source};
pub use stem::Tongue;
pub use words::{Word, words};

/// The hash of all that decides the wasm's bytes: index and wasm must share it.
pub const STAMP: &str = env!("MEKEN_SEARCH_STAMP");

// A list of free blocks instead of bins and trees: less to load.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());
