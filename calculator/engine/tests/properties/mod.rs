//! How properties are tried: with the same cases in each run, so that a failure can be repeated.
//!
//! `PROPTEST_RNG_SEED` and `PROPTEST_CASES` in the environment try others and more.

use proptest::test_runner::{Config, RngSeed};

/// The configuration of every property; no file of failures is kept, since a found case becomes a
/// test line.
pub(crate) fn repeatable() -> Config {
    let mut config = Config { failure_persistence: None, ..Config::default() };
    if matches!(config.rng_seed, RngSeed::Random) {
        config.rng_seed = RngSeed::Fixed(20_261_122);
    }
    config
}
