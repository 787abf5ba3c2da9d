# The words of the rules.

source-charter-title = Charter of the library
source-gazette-title = The Gazette
source-reprint-title = A reprint

loan-title = Loan period
loan-text = A book may be kept for { $value ->
    [one] { $value } day
   *[other] { $value } days
}, and for { $longest } if it is renewed.

opening-title = Opening
opening-text = The library opened on { $value }; the news was out in { DATETIME($announced, month: "long", year: "numeric") }.

late-fee-title = Fee for a late book
late-fee-text = Two sums are told.
late-fee-charter = The charter says { $charter } tenge.
late-fee-paper = The newspaper says about { $paper } tenge.
late-fee-vague = A reprint says that there is a fee.

answer-title = Answer to a question
answer-text = A question is answered within { $value ->
    [one] { $value } working day
   *[other] { $value } working days
}.

answer-day-title = Last day for an answer
answer-day-text = Whoever asks on the last Monday of the year hears by { $value }.

proofs-title = Papers for a card
# plain 24: hours in a day
proofs-text = Bring { $value } papers; the box is open 24 hours.
proofs-photo = a photograph
proofs-form = the form
proofs-room = Room B2 has the form.

deposit-title = Deposit
deposit-text = The deposit is { $value } tenge.

deposit-back-title = Deposit paid back
deposit-back-text = { NUMBER($share, style: "percent") } of { $deposit_value } tenge, which is { $value } tenge, come back.

holidays-title = Days off
holidays-text = The charter lists the days off; { $thisyear } working days are left.

unknown-card-title = When a card is printed
unknown-card-text = How long the printing takes is not known.

stage-asked-name = The question is asked
stage-printed-name = The card is printed
