//! The assessment as a tree of values.

use super::{
    Assessment, ByEstimates, ByReading, CoefficientReading, CriterionScore,
    EstimateVerdict, GivenUp, IfAssumed, InShort, Reason, Verdict,
};
use crate::book::rule::Standing;
use crate::decide::truth::Truth;
use crate::export::{Export, Node, export_enum, export_struct};
use crate::value::share::PlainShare;

export_struct! {
    Assessment {
        as_of, verdict, total, most, threshold, share, criteria, gates, given_up, next_question,
        needed_coefficient, tried, by_estimates, by_reading, if_assumed, standings, ended, carried,
    }
    CriterionScore { criterion, rule, cap, points, reason, because, estimate }
    GivenUp { criterion, points, ceiling }
    IfAssumed { assumptions, criteria, total, verdict }
    ByReading { readings, total, threshold, verdict }
    InShort { total, threshold, verdict, ended }
    ByEstimates { total, n_guesses, verdict, first_to_sink }
    CoefficientReading { assumption, coefficient, product, is_enough }
}

export_enum! {
    Verdict { Passes = "passes", CannotPass = "cannot-pass", Undecided = "undecided" }
    Reason {
        NotAsked = "not-asked",
        Unanswered = "unanswered",
        AnswerSaysNothing = "answer-says-nothing",
        Claimed = "claimed",
        NothingClaimed = "nothing-claimed",
        Computed = "computed",
    }
    EstimateVerdict { Enough(above) = "enough", Short(missing) = "short", Open = "open" }
    Truth { Met = "met", NotMet = "not-met", Unknown { needs } = "unknown" }
    Standing {
        InForce = "in-force",
        Announced { from } = "announced",
        Expired { until } = "expired",
        ReviewDue { review_by } = "review-due",
    }
}

impl Export for PlainShare {
    fn export(&self) -> Node {
        Node::Text(self.as_str().to_owned())
    }
}
