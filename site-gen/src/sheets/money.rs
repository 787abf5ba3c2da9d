//! Sums on paper: the formula with the index of the year of filing, how often by each reading, and
//! whom the sum is said not to touch.

use engine::{Fraction, Ground, Money, QuestionId, Sum, SumToShow, Topic, money};
use widget::Argument;

use super::worksheet::Worksheet;
use crate::render::context::sheets::{SaidContext, SumSheetContext, TimesContext};

impl Worksheet<'_> {
    /// The sums to show.
    pub(super) fn sums(&mut self) -> Vec<SumSheetContext> {
        self.book().sums.iter().map(|sum| self.sum(sum)).collect()
    }

    fn sum(&mut self, sum: &Sum) -> SumSheetContext {
        let money = money(self.book(), sum, &Self::unanswered(), self.as_of());
        // What the reader has stands in a sum of its own; rates are for screens.
        let is_apart = |id: &QuestionId| {
            [&sum.have, &sum.rate].into_iter().flatten().any(|it| it == id)
        };
        SumSheetContext {
            id: format!("sum-{}", sum.id),
            name: self.words().get(&format!("sum-{}-name", sum.id)),
            said: self.each_said([&sum.rule, &sum.index]),
            worked: self.worked(&money),
            filed_by: self
                .words()
                .say("money-filed-by", &[("date", money.filing.into())]),
            factor: money.factor.map(|it| self.words().language.amount(it)),
            base: money.base.map(|it| self.tenge(it)),
            readings: money.to_show.iter().map(|it| self.times(it)).collect(),
            questions: self.questions(Topic::Money, |it| !is_apart(&it.id)),
            exempt: sum.exempt.iter().map(|it| self.ground(it)).collect(),
        }
    }

    /// Factor times index, with this year's sum if its index is known.
    fn worked(&self, money: &Money) -> String {
        let Some(factor) = money.factor else { return self.words().get("money-no-sum") };
        let factor = ("factor", Argument::Amount(factor));
        let year = ("year", Argument::Name(money.year().into()));
        match money.index.zip(money.base) {
            Some((index, base)) => {
                let (index, base) = (self.tenge(index), self.tenge(base));
                let sums = [("index", index.into()), ("base", base.into()), factor, year];
                self.words().say("money-worked", &sums)
            }
            None => self.words().say("money-formula", &[factor, year]),
        }
    }

    fn times(&mut self, shown: &SumToShow) -> TimesContext {
        let reading = shown.reading.as_ref();
        TimesContext {
            said: reading.map(|(rule, reading)| self.said(rule, Some(reading))),
            // How often is only supposed while nobody has said how many apply.
            is_once: shown.times == Some(Fraction::ONE) && shown.rests_on.is_empty(),
        }
    }

    fn ground(&mut self, ground: &Ground) -> SaidContext {
        self.said(&ground.rule, ground.note.as_deref())
    }

    fn tenge(&self, amount: Fraction) -> String {
        self.words().say("unit-tenge", &[("value", Argument::Amount(amount))])
    }
}
