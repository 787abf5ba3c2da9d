//! What comes of asking for an address.

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// It is there.
    Found,
    /// It is there, and has another address for good.
    Moved(String),
    /// It is not there; why.
    Gone(String),
    /// Whether it is there cannot be told; why.
    Unknown(String),
}

impl Answer {
    /// Whether somebody who follows the link gets there.
    pub(super) fn leads_there(&self) -> bool {
        matches!(self, Self::Found | Self::Moved(_))
    }
}
