//! Shares in plain words: "about three quarters", never a percentage that reads like a chance.

use crate::value::fraction::Fraction;
use crate::wire_names;

/// A share that people say in a word or two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say all there is to say")]
pub enum PlainShare {
    All,
    NineTenths,
    FourFifths,
    ThreeQuarters,
    TwoThirds,
    ThreeFifths,
    Half,
    /// Clearly less than a half.
    Less,
}

wire_names!(PlainShare {
    All = "all",
    NineTenths = "ninetenths",
    FourFifths = "fourfifths",
    ThreeQuarters = "threequarters",
    TwoThirds = "twothirds",
    ThreeFifths = "threefifths",
    Half = "half",
    Less = "less",
});

impl PlainShare {
    /// The plain share nearest to an exact one; under nine twentieths it is simply less than a half.
    pub fn nearest(share: Fraction) -> Self {
        let named = [
            (Self::All, 1, 1),
            (Self::NineTenths, 9, 10),
            (Self::FourFifths, 4, 5),
            (Self::ThreeQuarters, 3, 4),
            (Self::TwoThirds, 2, 3),
            (Self::ThreeFifths, 3, 5),
            (Self::Half, 1, 2),
        ];
        let distance = |above: i64, below: i64| {
            let difference = Fraction::new(above, below).and_then(|it| it.minus(share));
            difference.map(|it| it.max(Fraction::ZERO.minus(it).unwrap_or(it)))
        };
        if Fraction::new(9, 20).is_some_and(|least| share < least) {
            return Self::Less;
        }
        named
            .into_iter()
            .filter_map(|(name, above, below)| Some((name, distance(above, below)?)))
            .min_by_key(|&(_, distance)| distance)
            .map_or(Self::Less, |(name, _)| name)
    }
}
