//! Ways of staying, the papers for them and the questions about them, by the published conditions of
//! section 4.6 and the answers that must come out of section 4.10.

mod asking;
mod entries;
mod fit;
mod law;
mod needs;
mod order;
mod papers;
mod rulebook;
