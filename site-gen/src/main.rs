//! The command line of the site generator.

fn main() {}
