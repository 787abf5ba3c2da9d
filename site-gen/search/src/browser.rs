//! The way into the browser, without glue: four functions, and bytes in the module's memory.
//!
//! The page asks for room, writes into it and calls `open` once, with an index, or `ask`, with a
//! question in UTF-8; an answer stands where `answer` says, as long as `ask` said.

#![allow(
    unsafe_code,
    reason = "a name that the page knows is one that nobody else may have"
)]

use std::sync::Mutex;

use crate::index::Index;

/// What the page wrote, what it is answered, and what is asked: an instance is one page's alone.
static STATE: Mutex<State> =
    Mutex::new(State { written: Vec::new(), answer: String::new(), index: None });

struct State {
    written: Vec<u8>,
    answer: String,
    index: Option<Index>,
}

fn with<T>(act: impl FnOnce(&mut State) -> T) -> T {
    // There is one thread, and after a panic no instance.
    act(&mut STATE.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
}

/// Makes room for so many bytes and says where it is.
#[unsafe(no_mangle)]
extern "C" fn room(length: usize) -> *mut u8 {
    with(|state| {
        state.written = vec![0; length];
        state.written.as_mut_ptr()
    })
}

/// Opens the index that was written; zero if it is none of this code's.
#[unsafe(no_mangle)]
extern "C" fn open() -> usize {
    with(|state| {
        state.index = Index::from_bytes(&std::mem::take(&mut state.written)).ok();
        usize::from(state.index.is_some())
    })
}

/// Answers the question that was written and says how long the answer is.
#[unsafe(no_mangle)]
extern "C" fn ask() -> usize {
    with(|state| {
        let question = std::str::from_utf8(&state.written).unwrap_or_default();
        let index = state.index.as_ref();
        state.answer = index.map(|it| it.answer(question)).unwrap_or_default();
        state.answer.len()
    })
}

/// Where the answer is.
#[unsafe(no_mangle)]
extern "C" fn answer() -> *const u8 {
    with(|state| state.answer.as_ptr())
}
