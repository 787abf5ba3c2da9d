# The words of the rules: New Zealand, the General Skills Category.

## Sources

source-summary-title = Operational Manual, archive: summary of the points
source-contents-title = Operational Manual, archive: contents of the category
source-experience-rules-title = Operational Manual, archive: basic rules for work experience
source-other-offer-title = Operational Manual, archive: offer of employment that is not relevant
source-job-search-title = Operational Manual, archive: applicants seeking an offer
source-ozvisa-changes-title = An agent on the changed pass mark
source-ozvisa-september-title = An agent on the pass mark of September
source-workpermit-title = An agency on the raised pass mark
source-faq-title = Answers to frequent questions on New Zealand
source-release-november-title = The minister: pass mark adjusted
source-release-june-title = The minister: changes to the pass mark
source-release-september-title = The minister: pass mark change
source-release-october-title = The acting minister: pass mark to increase
source-release-december-title = The minister: pass mark cut

## The pass mark

pass-mark-title = Pass mark
pass-mark-text = The pass mark is set anew from time to time. The one of the day of the application counts.
pass-mark-december = It was cut once more at the end of the year. The day was not found.
pass-mark-others = One agent dates the mark of September earlier than the minister.

category-end-title = End of the category
category-end-text = The category closed on { $value }.

pass-mark-cut-title = The cut at the end of the year
pass-mark-cut-text = In { DATETIME($month, month: "long", year: "numeric") } the mark was cut to { $value }. The day was not found, so no assessment uses it.

## Criteria

qualification-title = Points for a qualification
qualification-text = Type and level of the qualification give up to { $most } points. At least { $least } are needed.
qualification-types = What the types mean was not found.
qualification-older = Points by kind of degree belong to an earlier scheme.

local-qualification-title = Points for a qualification of New Zealand
local-qualification-text = If the qualification is one of New Zealand, this gives { $value } points more, but not if it was gained with development aid.

experience-title = Points for experience
experience-text = Each { $years } complete years of work give { $least ->
        [one] { $least } point
       *[other] { $least } points
    }, and at most { $most }. At least { $least ->
        [one] { $least } point
       *[other] { $least } points
    } is needed, unless the qualification is one of New Zealand.

offer-title = Points for a relevant offer of employment
offer-text = A relevant offer gives between { $least } and { $most } points: the higher the pass mark, the more.
offer-fortnight = In the last days of June the mark had risen, and the sliding points were not yet in force by what was read. What then held was not found.
offer-unused = The middle steps were never used: no pass mark led to them.
offer-both = Whether both kinds of offers can count was not read. One answer names one offer.

age-title = Points for age
age-text = Age gives up to { $most } points.
age-printed = The page prints the last row with a bound that falls into rows above it. The rows above it are used.

age-limit-title = Age limit
age-limit-text = Whoever is older than { $value } must not be approved.

settlement-title = Settlement factors together
settlement-text = All settlement factors together give at most { $value } points.
settlement-left = Work experience in New Zealand is a settlement factor too. It is left out, since its points were not found.

funds-title = Points for funds
funds-text = { $low } dollars give { $one ->
        [one] { $one } point
       *[other] { $one } points
    }, { $high } dollars { $two }.

spouse-title = Points for the spouse's qualification
spouse-text = Type and level of the spouse's qualification give up to { $most } points.

family-title = Points for family
family-text = Sponsorship by a close member of the family gives { $value } points.

other-offer-title = Points for another offer of employment
other-offer-text = An offer that is not relevant gives { $value } points, whatever the pass mark.

local-work-title = Points for work in New Zealand
local-work-text = The page names the factor without a figure.
local-work-older = For an earlier scheme, an answer to frequent questions names some.

ordinary-title = Health, character and English
ordinary-text = The texts on these were not found. They are no gates of this rulebook.

job-search-title = Permit to look for an offer
job-search-text = Whoever is at most { $value } points below the mark, without points for an offer, may get a permit of { $length } months to look for one. The decision waits { $deferred } months.

estimates-title = How long a change takes
estimates-text = Our estimates: { $offer } months to an offer, { $funds } to more funds, { $local } to a qualification of New Zealand.

## Names

criterion-qualification-name = Qualification
criterion-qualification-hint = By type and level.
criterion-local-qualification-name = Qualification of New Zealand
criterion-local-qualification-hint = Not with development aid.
criterion-experience-name = Experience
criterion-experience-hint = In complete years.
criterion-offer-name = Relevant offer
criterion-offer-hint = By the pass mark.
criterion-age-name = Age
criterion-age-hint = Until the limit.
criterion-funds-name = Funds
criterion-funds-hint = For settlement.
criterion-spouse-name = Spouse
criterion-spouse-hint = By type and level.
criterion-family-name = Family
criterion-family-hint = As a sponsor.
criterion-other-offer-name = Another offer
criterion-other-offer-hint = One that is not relevant.
group-settlement-name = Settlement

## Questions

question-qualification-ask = Of which type and level is your qualification?
question-qualification-help = The manual sorts qualifications into types and levels.
question-qualification-a8 = Type A, level 8
question-qualification-a7 = Type A, level 7
question-qualification-b8 = Type B, level 8
question-qualification-b7 = Type B, level 7
question-qualification-c7 = Type C, level 7
question-qualification-c56 = Type C, level 5 or 6
question-qualification-d5 = Type D, level 5
question-qualification-d34 = Type D, level 3 or 4
question-qualification-none = None that is recognised
question-local-qualification-ask = Was it gained in New Zealand?
question-local-qualification-yes = Yes
question-local-qualification-aid = Yes, with development aid
question-local-qualification-no = No
question-experience-ask = How many complete years of relevant work have you done?
question-offer-ask = Do you have an offer of employment?
question-offer-relevant = One that is relevant
question-offer-other = One that is not relevant
question-offer-none = None
question-age-ask = How old are you?
question-funds-ask = How many dollars of settlement funds do you have?
question-spouse-ask = Of which type and level is your spouse's qualification?
question-spouse-high = Type A at level 7 or 8, type B at level 8, type C at level 7, or type D at level 5
question-spouse-middle = Type B at level 7, type C at level 5 or 6, or type D at level 3 or 4
question-spouse-none = None of these, or no spouse
question-family-ask = Does a close member of your family sponsor you?
question-family-yes = Yes
question-family-no = No

## Levers

lever-offer-name = Find an offer
lever-funds-name = Gather funds
lever-local-qualification-name = Earn a qualification in New Zealand
