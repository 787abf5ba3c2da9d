//! Where the wasm's memory comes from: blocks whose sizes are powers of two, in a list of free ones for
//! each size.
//!
//! Ours, since its two calls are a few instructions. A reader's answer makes and drops some ten thousand
//! small values; where one list of free blocks is searched, that search was most of the time that an
//! answer took, and the allocators that are quick are larger. Memory is never given back to the browser,
//! and a block is never split or joined: nobody stays on a page for long.

#![allow(unsafe_code, reason = "an allocator hands out raw memory")]
#![allow(clippy::cast_ptr_alignment, reason = "all blocks begin at multiples of 16")]

use std::alloc::{GlobalAlloc, Layout};
use std::arch::wasm32::memory_grow;
use std::cell::Cell;
use std::ptr::null_mut;

/// All blocks begin at multiples of it, and none is smaller: as much as any of our types asks for.
const LEAST: usize = 16;

const PAGE: usize = 1 << 16;

/// The wasm's memory.
pub(crate) struct Blocks {
    /// The first free block of each size, by the size's logarithm. A free block begins with the address
    /// of the next one.
    free: [Cell<*mut u8>; 32],
    /// Where memory begins that has not been used yet, and where it ends.
    unused: Cell<usize>,
    end: Cell<usize>,
}

// SAFETY: this wasm has one thread.
unsafe impl Sync for Blocks {}

impl Blocks {
    pub(crate) const fn new() -> Self {
        Self {
            free: [const { Cell::new(null_mut()) }; 32],
            unused: Cell::new(0),
            end: Cell::new(0),
        }
    }

    /// A block that was never used; none if the browser has no more memory.
    fn new_block(&self, size: usize) -> *mut u8 {
        if self.end.get() - self.unused.get() < size {
            let n_pages = size.div_ceil(PAGE);
            let start = memory_grow(0, n_pages).wrapping_mul(PAGE);
            if start == 0usize.wrapping_sub(PAGE) {
                return null_mut();
            }
            // What nobody else has taken in between is one piece with what was left.
            if start != self.end.get() {
                self.unused.set(start);
            }
            self.end.set(start + n_pages * PAGE);
        }
        let block = self.unused.get();
        self.unused.set(block + size);
        block as *mut u8
    }
}

/// The logarithm of the size of the block that a value gets.
fn size_class(size: usize) -> usize {
    (usize::BITS - (size.max(LEAST) - 1).leading_zeros()) as usize
}

// SAFETY: a block is as long as its size says, begins at a multiple of `LEAST`, is in a list or handed
// out, and never both.
unsafe impl GlobalAlloc for Blocks {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let class = size_class(layout.size());
        let first = &self.free[class];
        let block = first.get();
        if block.is_null() {
            return self.new_block(1 << class);
        }
        // SAFETY: a free block begins with the address of the next one.
        first.set(unsafe { block.cast::<*mut u8>().read() });
        block
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        let first = &self.free[size_class(layout.size())];
        // SAFETY: nobody uses the block any more, and it is long enough.
        unsafe { block.cast::<*mut u8>().write(first.get()) };
        first.set(block);
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if size_class(size) == size_class(layout.size()) {
            return block;
        }
        // SAFETY: as the caller promises; the size has been asked for by a vector, which has checked it.
        unsafe {
            let new = self.alloc(Layout::from_size_align_unchecked(size, layout.align()));
            if !new.is_null() {
                new.copy_from_nonoverlapping(block, size.min(layout.size()));
                self.dealloc(block, layout);
            }
            new
        }
    }
}
