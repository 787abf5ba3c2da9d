# The words of the rules: Germany, Chancenkarte.

## Sources

source-anlage-title = Annex to the Residence Act: points of the Chancenkarte
source-section-search-title = Residence Act, section 20a
source-section-points-title = Residence Act, section 20b, the first numbers and the closing sentence
source-missions-title = German missions abroad: pages on the Chancenkarte
source-ihk-title = A chamber of industry and commerce on the Chancenkarte
source-rapporteur-title = A member of parliament answers a question on age
source-starting-title = Starting in Germany: points calculator
source-points-code-title = Code of a calculator, checked against the government's portal
source-model-code-title = Code of another calculator
source-check-title = A check of the Chancenkarte in one page
source-deutsch-solutions-title = Deutsch Solutions on the Chancenkarte
source-riemenschneider-title = Riemenschneider, lawyers

## Threshold, routes and gates

threshold-title = Points needed
threshold-text = At least { $value } points are needed.

skilled-route-title = Route without points
skilled-route-text = Whoever has a German qualification, or a foreign one fully recognised, needs no points: only the means to live must be secured.

livelihood-title = Means to live
livelihood-text = The means to live must be secured. The law names no amount.
livelihood-proof = A contract for part-time work or a sponsor's undertaking may serve.

livelihood-amount-title = Amount that is asked for
livelihood-amount-text = Pages put the means to live at { $value } euros net a month. It changes each January.
livelihood-amount-older = Some code still has the amount of an earlier year.

stays-already-title = Whoever is in Germany already
stays-already-text = Whoever lives in Germany needs a title for study or work. From abroad nothing of the kind is asked.

qualification-title = Qualification needed
qualification-text = A foreign vocational qualification after at least { $training ->
        [one] { $training } year
       *[other] { $training } years
    } of training or a foreign degree, each recognised where it was obtained, or a certificate of a German chamber abroad.

waiver-title = Qualification when recognition is partial
waiver-text = Whoever has the points for partial recognition need not show the qualification again. The copy is damaged at this place: this is our reading.

language-needed-title = Language needed
language-needed-text = German at A1 or English at B2 is needed.
language-needed-both = One page asks for both, and for more English. The missions do not.

discretion-title = Discretion
discretion-text = The card may be issued: the office decides.

## Criteria

recognition-title = Points for partial recognition
recognition-text = A decision that names what is still missing for recognition gives { $value } points.
recognition-pending = An application that is not decided is not enough.
recognition-others = Some pages give these points for full recognition or for any degree. The annex does not.

german-title = Points for German
german-text = Only the highest level counts: { $good } points from B2 on, { $sufficient } for B1, { $basic } for A2.
german-others = Some calculators have other points for these levels.

english-title = Points for English
english-text = English at C1 gives { $value ->
        [one] { $value } point
       *[other] { $value } points
    }, besides those for German.
english-others = One calculator gives more, another gives it for B2. The annex does not.

experience-long-title = Points for long experience
experience-long-text = { $years } years of work in the field within the last { $window } years give { $value } points.
experience-long-others = Some calculators ask for fewer years. The annex and others do not.

experience-short-title = Points for short experience
experience-short-text = { $years } years of work in the field within the last { $window } years give { $value } points.

experience-title = Points for experience
experience-text = The points for long and for short experience exclude each other.
experience-after = Only work after the qualification and in its field is said to count.

shortage-title = Points for a shortage occupation
shortage-text = A qualification in a shortage occupation gives { $value ->
        [one] { $value } point
       *[other] { $value } points
    }.
shortage-list = Which list of occupations applies is not settled in what was read.

age-title = Points for age
age-text = The first age group has { $young } points, the second { $middle }.

age-young-ends-title = Where the first age group ends
age-young-ends-text = The statute's words on age were not readable. The copies disagree about the last year of life of the group.
age-young-ends-included = Some let the first group end only at the age of { $included }.
age-young-ends-excluded = Others let it end at the age of { $excluded } already.
age-young-ends-rapporteur = A member of parliament names years of life without saying how they are counted.

age-middle-ends-title = Where the second age group ends
age-middle-ends-text = The copies disagree here too.
age-middle-ends-included = Some let the second group end only at the age of { $included }.
age-middle-ends-excluded = Others let it end at the age of { $excluded } already.

stay-title = Points for an earlier stay
stay-text = A lawful stay in Germany of at least { $months } months without a break, within the last { $window } years, gives { $value ->
        [one] { $value } point
       *[other] { $value } points
    }. Tourism does not count.
stay-others = Some pages name a longer period or more points. The annex and others do not.

spouse-title = Points for a partner
spouse-text = If the spouse or partner meets the conditions and applies too, this gives { $value ->
        [one] { $value } point
       *[other] { $value } points
    }.

points-sum-title = Most points
points-sum-text = All criteria together can give { $value } points.
points-sum-others = Pages name smaller sums as well. This one is added up from the annex.

estimates-title = How long a change takes
estimates-text = Our estimates: { $basic } months to German A2, { $sufficient } to B1, { $good } to B2, { $english } to English C1, { $recognition } for a decision on recognition.

## Names

criterion-recognition-name = Partial recognition
criterion-recognition-hint = By a decision.
criterion-german-name = German
criterion-german-hint = The highest level.
criterion-english-name = English
criterion-english-hint = C1 only.
criterion-experience-name = Experience
criterion-experience-hint = In the field.
criterion-shortage-name = Shortage occupation
criterion-shortage-hint = By the qualification.
criterion-age-name = Age
criterion-age-hint = Two groups.
criterion-stay-name = Earlier stay
criterion-stay-hint = Not as a tourist.
criterion-spouse-name = Partner
criterion-spouse-hint = Who applies too.

way-skilled-name = Chancenkarte without points
way-points-name = Chancenkarte by points

## Questions

question-recognition-ask = How far is your qualification recognised in Germany?
question-recognition-full = Fully, or it is a German one
question-recognition-partial = A decision says what is still missing
question-recognition-pending = I have applied
question-recognition-none = Not at all
question-qualification-ask = Which qualification do you hold?
question-qualification-training = A vocational one after at least { $qualification_training } years of training, recognised where I obtained it
question-qualification-degree = A degree recognised where I obtained it
question-qualification-chamber = A certificate of a German chamber abroad
question-qualification-none = None of these
question-german-ask = How good is your German?
question-german-good = B2 or better
question-german-sufficient = B1
question-german-elementary = A2
question-german-basic = A1
question-german-none = Less
question-english-ask = How good is your English?
question-english-high = C1 or better
question-english-middle = B2
question-english-none = Less
question-years-of-five-ask = How many of the last { $experience-short_window } years have you worked in the field?
question-years-of-seven-ask = How many of the last { $experience-long_window } years have you worked in the field?
question-shortage-ask = Is it a shortage occupation?
question-shortage-yes = Yes
question-shortage-no = No
question-shortage-unsure = I must ask
question-age-ask = How old are you?
question-stay-ask = Have you lived in Germany before?
question-stay-help = For at least { $stay_months } months without a break, within the last { $stay_window } years, and not as a tourist.
question-stay-yes = Yes
question-stay-no = No
question-spouse-ask = Does your spouse or partner meet the conditions and apply too?
question-spouse-yes = Yes
question-spouse-no = No
question-livelihood-ask = Can you show the means to live?
question-livelihood-help = Pages put them at { $livelihood-amount_value } euros net a month.
question-livelihood-yes = Yes
question-livelihood-no = No
question-where-ask = Where do you live now?
question-where-abroad = Outside Germany
question-where-title = In Germany, with a title for study or work
question-where-other = In Germany, with another title or none

## Levers

lever-basic-name = Learn German to A2
lever-sufficient-name = Learn German to B1
lever-good-name = Learn German to B2
lever-english-name = Learn English to C1
lever-recognition-name = Apply for recognition
