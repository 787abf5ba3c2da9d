//! Rendering.

pub mod context;
