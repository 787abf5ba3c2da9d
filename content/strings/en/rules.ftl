# Every word of the rules, in English. Names and figures: docs/rulebook.md.

## Sources

source-acsour-title = Acsour, a firm: "Legal Digest" on the migration rules
source-intinv-title = International Investment: article on the new residence rules
source-order-41-60-47-title = Joint order of the ministries on the pilot project
source-moscow-times-title = The Moscow Times, carried by other sites
source-holod-title = Holod: report on the new rules
source-elkz-title = El.kz: report on the new rules
source-qazinform-title = Qazinform, state news agency: report on the new rules
source-konsu-title = Konsu Group, a firm: residence permit rules
source-dos-title = Dos Immigration, a firm: pages on residence and visas
source-kpmg-title = KPMG Kazakhstan: legal alert on the nomad visas
source-egov-list-title = Document list of the portal eGov, as another site quotes it
source-egemen-title = Egemen Qazaqstan, state newspaper: reports on entry and visas
source-petropavlovsk-title = Petropavlovsk city site, quoting the ministry
source-nomadvisa-title = NomadVisa: pages on visas for remote work
source-tourism-insider-title = Tourism Insider: report on the nomad visas
source-budget-2026-title = Zakon.kz: report on the budget law
source-solvency-rule-title = Azizov and Partners, a firm, and QazMonitor: reports on proof of solvency
source-turkistaninvest-title = Turkistan Invest, investor site of the region
source-exit-doc-title = Zakon.kz and Lada.kz: reports on the exit document
source-labour-ministry-holidays-title = Ministry of Labour on holidays, quoted by Taspanews
source-expert-kz-title = National Testing Centre on the test rules, reported by Expert KZ
source-mlyn-title = Mlyn.by, citing the embassy of Kazakhstan in Belarus
source-itrp-title = AIFC pages on the tax residency programme
source-gov-4631-title = State portal: service page on temporary residence
source-kandas-2025-title = Zakon.kz: reports on kandas status
source-qamshy-title = Qamshy: report on the combined kandas service
source-day-count-title = Zakon.kz: how days are counted in state services
source-aifc-law-title = Constitutional Law on the Astana International Financial Centre (AIFC)
source-migron-title = Migron, a firm, and Lada.kz: texts on the visa before permanent residence
source-alau-title = Alau: report on visa-free stay
source-old-exemptions-title = Earlier press, firm and state pages on exemptions
source-in-demand-orders-title = Firms on the orders about professions in demand
source-state-duty-2022-title = Prg.kz and Mybuh.kz: rates of state duty
source-energy-city-title = Energy City, quoting the Ministry of Internal Affairs

## The pilot project

pilot-start-title = Start of the pilot project
pilot-start-text = The new procedure is a pilot project. It has run since { $value }.

pilot-in-force-title = Day on which the order took force
pilot-in-force-text = The order has been in force since { $value }.
    One press report names that day; a firm says that the order took force on publication.
pilot-in-force-misdated = The firm gives a wrong date for the order itself.

pilot-order-title = The order behind the pilot project
pilot-order-text = A joint order of { $value } set up the pilot project.
    It bears a number of each ministry: { $labour } (labour), { $internal } (internal affairs) and { $digital } (digital development).
    It has { $appendices ->
        [one] { $appendices } appendix
       *[other] { $appendices } appendices
    }.
pilot-order-screening = Appendix on the screening
pilot-order-kandas = Appendix on kandas status
pilot-order-permanent = Appendix on permanent residence

pilot-issuers-title = Ministries that issued the order
pilot-issuers-text = { $value ->
        [one] { $value } ministry
       *[other] { $value } ministries
    } issued the order jointly.
pilot-issuers-labour = Ministry of Labour and Social Protection of the Population
pilot-issuers-internal = Ministry of Internal Affairs
pilot-issuers-digital = Ministry of Artificial Intelligence and Digital Development

pilot-covers-title = Statuses that the pilot covers
pilot-covers-text = The pilot project covers these statuses.
pilot-covers-permanent = Permission for permanent residence (PRP, РПП)
pilot-covers-kandas = Kandas status

pilot-covers-rp-title = The pilot and the residence permit
pilot-covers-rp-text = One press report says that the pilot also covers the residence permit (ВНЖ).
    This is the card for up to { $value ->
        [one] { $value } year
       *[other] { $value } years
    }.

pilot-goal-title = Aim of the pilot project
pilot-goal-text = One press report names the aim: to draw people with better qualifications, who take a more active part in the economy.

pilot-end-title = Stated end of the pilot project
pilot-end-text = One press report says that the pilot project runs until the end of the year, so until { $value }.
    We know of no official end date.

pilot-may-stop-title = Future of the pilot project
pilot-may-stop-text = One press report calls the new procedure an experiment and says that it may end in { $value }.

unified-filter-title = People whom the new screening touches
unified-filter-text = One press report says that the immigration potential of every applicant is assessed, and that most must take the test.
    Certain groups are exceptions.
unified-filter-notatone = The report is not at one with itself: it speaks of all applicants in one place and of exceptions in another.

points-mandatory-title = Points as a condition
points-mandatory-text = One press report says that the standard way leads to no residence permit without the points.

regions-title = Regions that take applications
regions-text = One firm says that only { $value ->
        [one] { $value } region takes
       *[other] { $value } regions take
    } applications. This is doubtful.
regions-akmola = Akmola
regions-abai = Abai
regions-eastkazakhstan = East Kazakhstan
regions-kostanay = Kostanay
regions-pavlodar = Pavlodar
regions-northkazakhstan = North Kazakhstan
regions-ulytau = Ulytau
regions-doubt = The main sources know no limit by region. Ask the office in charge.

## The procedure

stages-title = Stages of the screening
stages-text = Sources count the stages differently. What happens in them is the same.
stages-four = Acsour and Qazinform count { $four } stages, with the form and its scoring as one.
stages-five = International Investment, The Moscow Times and the firm Konsu count { $five } stages, with the scoring apart.
stages-test = Test of Kazakh (KAZTEST)
stages-form = Questionnaire
stages-scoring = Scoring
stages-check = Inter-agency check
stages-interview = Interview

procedure-portal-title = Portal for applications
procedure-portal-text = The screening runs on the state migration portal, migration.enbek.kz.

procedure-digital-title = Digital procedure
procedure-digital-text = One press report calls the procedure fully digital.
procedure-digital-limits = That can mean the screening at most: the interview is held in person, and the papers go to a Public Service Center.

procedure-days-title = Length of the whole procedure
procedure-days-text = Sources disagree on how long the screening takes.
procedure-days-about = International Investment and the firm Konsu speak of about { $about } days.
procedure-days-upto = The Moscow Times speaks of at most { $upto } days.

test-first-title = The test before the form
test-first-text = One press report says that the questionnaire stays closed until you hold the KAZTEST certificate.

form-fields-title = What the questionnaire asks
form-fields-text = One press report lists what the questionnaire asks. Gather it before you begin.
form-fields-personal = Basic personal data
form-fields-education = Education
form-fields-languages = Language skills; for English, IELTS or TOEFL
form-fields-work = Work experience
form-fields-military = Military service
form-fields-health = Health
form-fields-record = Criminal record and deportations, your own and those of family members
form-fields-relatives = Relatives, from grandparents to grandchildren

scoring-automatic-title = Scoring by the system
scoring-automatic-text = The portal's system reads the answers and gives the points by itself.

check-duration-title = Length of the check
check-duration-text = One firm reports that the check takes at most { $value ->
        [one] { $value } working day
       *[other] { $value } working days
    }.

check-bodies-title = Bodies that check
check-bodies-text = One press report names the bodies that check applicants.
check-bodies-police = The police
check-bodies-security = The National Security Committee

check-subjects-title = What is checked
check-subjects-text = One press report says what these bodies look for. It does not say what leads to a refusal.
check-subjects-criminal = A criminal record
check-subjects-wanted = Being wanted
check-subjects-links = Links to terrorist or extremist organisations

interview-bodies-title = Bodies that hold the interview
interview-bodies-text = One press report says who holds the interview. It comes after a check without objections.
interview-bodies-offices = Offices of labour and social protection
interview-bodies-missions = Embassies and consulates of Kazakhstan

interview-place-title = Place of the interview
interview-place-text = The order says that the interview is held where the applicant stays.

outcome-document-title = Names of the outcome document
outcome-document-text = The screening ends with one paper. Sources call it by { $names ->
        [one] { $names } name
       *[other] { $names } different names
    }.
outcome-document-certificate = Acsour calls it a preliminary screening certificate.
outcome-document-notification = International Investment calls it an Eligibility Assessment Notification.
outcome-document-assessment = A list from the portal eGov, as another site quotes it, asks for a certificate on passing the eligibility assessment for immigrants.

outcome-validity-title = Validity of the outcome document
outcome-validity-text = One firm says that the outcome document is valid for { $value ->
        [one] { $value } year
       *[other] { $value } years
    }.

outcome-use-title = Use of the outcome document
outcome-use-text = The outcome document goes with an application at a Public Service Center.
    That holds for permission for permanent residence (PRP) and for the residence permit.

outcome-use-kandas-title = The outcome document and kandas status
outcome-use-kandas-text = One press report says that an application for kandas status needs the outcome document too.

check-vs-30-title = The check against the whole
check-vs-30-text = The check alone can use up the time said of the whole procedure, about { $procedure-days_about } days.
    Counted from a working day, its { $check-duration_value } working days take { $shortest } to { $longest } calendar days in { $year }.
    In { $nextyear } they take { $nextshortest } to { $nextlongest }.

stage-test-name = KAZTEST
stage-form-name = Questionnaire
stage-check-name = Inter-agency check
stage-interview-name = Interview
stage-papers-name = Papers at the Public Service Center

## KAZTEST

test-level-title = Level of the test
test-level-text = Sources disagree on the level of Kazakh that the test asks for.
test-level-lower = Acsour, International Investment and The Moscow Times say A1.
test-level-higher = The firm Konsu says B1 since { $since }.
test-level-later = Acsour wrote after Konsu and still says A1.

test-parts-title = Parts of the test
test-parts-text = The test is taken online and has { $value ->
        [one] { $value } part
       *[other] { $value } parts
    }.
test-parts-listening = Listening
test-parts-reading = Reading

test-address-title = Address of the test
test-address-text = One press report says that the test is taken at app.testcenter.kz.

test-pass-title = Pass mark of the test
test-pass-text = Each part of the test needs at least { $value }%. A good part does not make up for a bad one.

test-minutes-title = Length of the test
test-minutes-text = The test lasts { $value } minutes.

test-questions-title = Questions in the test
test-questions-text = One press report says that the test has { $value } questions in all.
test-questions-diagnostic = The approved diagnostic test has { $diagnostic } questions and lasts { $diagnosticminutes } minutes, the National Testing Centre says.

test-split-title = Questions by part
test-split-text = The approved diagnostic test has { $listening } questions in listening and { $reading } in reading.
    If the pilot splits its test alike, which is our reading, the pass marks are { $listeningpass } and { $readingpass } right answers.

test-fee-title = Fee for the test
test-fee-text = One press report says that the test costs money. The sum is not known.

test-attempts-title = Attempts at the test
test-attempts-text = One press report says that you have { $value ->
        [one] { $value } attempt
       *[other] { $value } attempts
    }, each paid for separately.
test-attempts-period = Within what time these may be used is not told.

test-ban-title = Ban after breaking a rule of the test
test-ban-text = One press report says that these things are forbidden in the test.
    Whoever breaks the rule may be kept from a retake for { $value } days.
test-ban-phones = Phones
test-ban-headphones = Headphones
test-ban-cheatsheets = Cheat sheets
test-ban-may = The report says that the ban may follow, not that it always does.

## Points

threshold-title = Threshold
threshold-text = At least { $value } points are needed. The system rejects a lower score by itself.

points-age-title = Points for age
points-age-text = One press report puts the points for age at up to { $value }: the younger, the more.

points-education-title = Points for education
points-education-text = One press report puts the points for education at up to { $value }.

points-language-title = Points for languages
points-language-text = One press report puts the points for all languages together at up to { $value }.

points-kazakh-title = Points for Kazakh
points-kazakh-text = One press report puts the points for Kazakh at up to { $value }.

points-english-title = Points for English
points-english-text = One press report puts the points for English at up to { $value } and asks for IELTS or TOEFL.
    It names no other certificate.

points-russian-title = Points for Russian
points-russian-text = One press report puts the points for Russian at up to { $value }. How Russian is proven, it does not tell.

points-experience-title = Points for study and work
points-experience-text = One press report puts the points for study or work, in Kazakhstan and abroad, at up to { $value }.

points-skills-title = Points for professional skills
points-skills-text = One press report puts the points for professional skills at up to { $value }. What counts as a skill, it does not tell.

points-additional-title = Points for additional factors
points-additional-text = One press report puts the points for additional factors at up to { $value }.
    Relatives in Kazakhstan are its one example.
points-additional-norelatives = Having no relatives there does not mean no points: the other factors are not named.

points-health-title = Health coefficient
points-health-text = One press report says that health counts as a coefficient from { $lowest } to { $highest }. How it is applied is not told.

criteria-count-title = Number of criteria
criteria-count-text = One press report speaks of { $value ->
        [one] { $value } criterion
       *[other] { $value } criteria
    }. Its list can be read in different ways.
criteria-count-additional = One reading: each language counts alone, additional factors are a criterion, and health is a coefficient only.
criteria-count-health = Another reading: each language counts alone, health is a criterion, and additional factors stand outside.

points-sum-title = Sum of all caps
points-sum-text = The caps of all criteria add up to { $value } points.
    The threshold is about { NUMBER($share, style: "percent", maximumFractionDigits: 1) } of that sum.
    Without any points for languages, { $without } remain.
points-sum-stated = No official maximum is stated: one press report says only that totals may come to several hundred.

points-coefficient-title = Smallest health coefficient that leaves the threshold within reach
points-coefficient-text = If the coefficient multiplies the whole sum, nobody with less than { $value } can reach the threshold.
    No source states that it does.

points-smallest-sets-title = Fewest criteria that reach the threshold
points-smallest-sets-text = By their caps alone, { $toofew ->
        [one] no single criterion reaches
       *[other] no { $toofew } criteria together reach
    } the threshold. With { $size } criteria, { $sets ->
        [one] { $sets } set does.
       *[other] { $sets } sets do.
    } { $allhold ->
        [one] Every one of them holds additional factors.
       *[other] Not every one of them holds additional factors.
    } Without additional factors at least { $without } criteria are needed: age, education and Kazakh in full make { $largest }.

points-bands-title = Points tables
points-bands-text = No source we found publishes how many points an age, a degree, a test result, years of work or relatives give.
    So nobody can work out an exact score from what is published.
points-bands-appendix = The tables, and the values of the coefficient, are said to stand in an appendix of the order. Ask the office for them.
points-bands-ask = How many points does each criterion give, and for what? In which appendix of the order do the tables stand, and where can it be read?

group-language-name = Languages
criterion-age-name = Age
criterion-age-hint = The younger, the more.
criterion-education-name = Education
criterion-education-hint = How many points a degree gives is not published.
criterion-kazakh-name = Kazakh
criterion-kazakh-hint = How many points A1 or a higher level gives is not told.
criterion-english-name = English
criterion-english-hint = IELTS or TOEFL is required.
criterion-russian-name = Russian
criterion-russian-hint = How Russian is proven is not told.
criterion-experience-name = Study and work
criterion-experience-hint = In Kazakhstan and abroad. How many points years give is not published.
criterion-skills-name = Professional skills
criterion-skills-hint = What counts as a skill is not told.
criterion-additional-name = Additional factors
criterion-additional-hint = Relatives in Kazakhstan are one example. The other factors are not named.

question-age-ask = How old are you?
question-age-idle = Not asked: no table is published, so your age would change nothing here.
question-education-ask = Can you show papers of your education?
question-education-yes = Yes
question-education-no = No
question-education-nothing = I will claim nothing here
question-kazakh-ask = Will you claim Kazakh?
question-kazakh-claim = I will claim this
question-kazakh-nothing = I will claim nothing here
question-english-ask = Which English certificate do you hold?
question-english-ielts = IELTS
question-english-toefl = TOEFL
question-english-another = Another
question-english-none = None
question-russian-ask = Will you claim Russian?
question-russian-claim = I will claim this
question-russian-nothing = I will claim nothing here
question-experience-ask = Where have you worked or studied?
question-experience-workedhere = Worked in Kazakhstan
question-experience-studiedhere = Studied in Kazakhstan
question-experience-workedabroad = Worked abroad
question-experience-studiedabroad = Studied abroad
question-experience-none = None of these
question-skills-ask = Will you claim professional skills?
question-skills-claim = I will claim this
question-skills-nothing = I will claim nothing here
question-additional-ask = Do you have relatives in Kazakhstan?
question-additional-yes = Yes
question-additional-no = No
question-additional-nothing = I will claim no additional factor at all

## Money and papers

solvency-sum-title = Sum to be shown
solvency-sum-text = One press report says that you must show at least about { $value } tenge in an account at a bank of Kazakhstan.
    It puts that at about { $dollars } US dollars.

solvency-formula-title = Formula of the sum
solvency-formula-text = Earlier sources give a formula: { $factor } times the monthly calculation index (MCI, МРП), as set on the day of filing.
    In { $year } that makes { $yearsum } tenge, which is our arithmetic and fits the sum in the press.
solvency-formula-worked = In { $lastyear } it made { $lastyearsum } tenge. In { $oldyear } it made { $oldyearsum }, and the press then printed { $printed }.
solvency-formula-filing = The day of filing decides. For a year whose index is not known there is no sum yet.

mci-title = Monthly calculation index (MCI)
mci-text = The budget law sets the index for each year, in tenge. Here it decides the sum to be shown and the state duty.
    A press report on the law is our one source.

solvency-usd-title = The sum in US dollars
solvency-usd-text = The press report's sums in tenge and dollars imply { $implied } tenge for one dollar.
    From { $ratefrom } to { $rateuntil } market rates were { $ratelow } to { $ratehigh }, which makes about { $dollarslow } to { $dollarshigh } dollars.
solvency-usd-enter = Take the rate of your own day: the sum is set in tenge.

solvency-barrier-title = Obstacles to showing the money
solvency-barrier-text = One press report passes on what lawyers say about this sum.
solvency-barrier-account = Opening an account at a local bank has become harder.
solvency-barrier-abroad = The money often has to come from abroad.
solvency-barrier-employers = Some people use a temporary transfer from an employer to get the bank's certificate.
solvency-barrier-practice = This is reported as practice. Whether an office accepts such a transfer is not known.

solvency-family-title = The sum for a family
solvency-family-text = Sources can be read in different ways on how much a family must show.
solvency-family-one = International Investment can be read so that one proof is enough; it does not mention families.
solvency-family-each = An earlier text by a firm can be read so that every applicant aged { $adult } or over shows the sum.
solvency-family-breaksoff = We know only the opening of that text, and it breaks off at this point.

solvency-housing-title = Money for housing
solvency-housing-text = One earlier source asks for more money unless an agreement provides housing.
    It is the price of { $value } square metres for each family member.

solvency-exempt-title = People who need not show money
solvency-exempt-text = These people are said to need no proof of solvency. Each group is named by one source only.
solvency-exempt-demand = People in professions in demand
solvency-exempt-nomads = People in Digital Nomad Residency
solvency-exempt-kazakhs = Ethnic Kazakhs
solvency-exempt-compatriots = Former compatriots
solvency-exempt-halves = A firm's text of { $year } names professions in demand and Digital Nomad Residency. Sources of { $oldyear } name ethnic Kazakhs and former compatriots.

exit-document-title = Exit document
exit-document-text = Applicants must show a paper from their home state, in one of these forms.
exit-document-consent = Consent of the home state to living abroad for good
exit-document-certificate = Exit certificate of the home state
exit-document-unclear = What the paper must look like, and whether it can be had at all, is not clear.
exit-document-russia = In { $statement } Russia's consulate said that Russian law knows no such document.

exit-exempt-title = People who need no exit document
exit-exempt-text = A source of { $year } says that the exit document is not asked of these people. Whether that still holds is not known.
exit-exempt-refugees = Recognised refugees
exit-exempt-kazakhs = Ethnic Kazakhs from China

processing-45-title = Time for the decision on the papers
processing-45-text = Once the papers are handed in, the decision takes up to { $value } calendar days.
processing-45-reading = In the main source this sentence ends the passage on the exit document. That it means the Public Service Center's stage is a reading; other sources support it.

prp-documents-title = Papers for permission for permanent residence
prp-documents-text = One site quotes a list of { $value } papers from the state portal eGov. Ask for the current list.
prp-documents-application = Application
prp-documents-outcome = Outcome document of the screening
prp-documents-passport = Passport, valid for more than { $validity } days
prp-documents-solvency = Proof of solvency, or of exemption from it
prp-documents-criminal = Criminal record certificate
prp-documents-consent = Notarised consent of a child aged { $childfrom } to { $childto }
prp-documents-housing = Housing agreement or title
prp-documents-medical = Medical certificate 028/u
prp-documents-photo = Photo, { $photowidth } × { $photoheight } mm
prp-documents-duty = Receipt of the state duty
prp-documents-petition = Petition of the sector authority (only for professions in demand)
prp-documents-fingerprints = Certificate of fingerprint registration
prp-documents-exit = Exit document, where it applies
prp-documents-data = Consent to the processing of personal data
prp-documents-variant = The list is that for IT specialists. The standard list may differ.

paper-age-title = Age of papers
paper-age-text = On filing, these papers may be at most { $value } days old.
paper-age-solvency = Proof of solvency
paper-age-criminal = Criminal record certificate
paper-age-medical = Medical certificate
paper-age-undated = The sources are earlier or undated, so whether the limit still holds is not sure.

prp-duty-title = State duty
prp-duty-text = State duty for the permission (PRP, РПП) is { $permission } times the monthly calculation index (MCI), that for the residence card { $card } times.
    With the index of { $year } this makes { $permissionyear } and { $cardyear } tenge.
prp-duty-code = The rates are those of { $oldyear }. We found no confirmation under the tax code of { $year }.
prp-duty-repeated = The investor site of the Turkistan region repeats the rate for the permission.

prp-visa-title = Visa before permission for permanent residence
prp-visa-text = On the standard way, even citizens who enter without a visa first need a B8 visa.
    It lasts up to { $value } days and gives no right to work.
prp-visa-details = The details come from an earlier text.

stay-90-180-title = Visa-free stay
stay-90-180-text = Without a visa, the stay is limited to { $value } days in any { $window } days.

## Working days

working-days-2026-title = Working days of { $year }
working-days-2026-text = With a week of { $week } working days, { $year } has { $value } working days.
    A press report that quotes the Ministry of Labour is the one source.
working-days-2026-moved = If a holiday falls on a day off, the next working day is off. { DATETIME($fixed, day: "numeric", month: "long") } and the first day of Kurban Ait are not moved.
working-days-2026-constitution = A new constitution, in force since { $inforce }, ended the holiday of { DATETIME($oldholiday, day: "numeric", month: "long") }. So { $workday } is a working day. From { DATETIME($newholiday, year: "numeric") } on, Constitution Day is { DATETIME($newholiday, day: "numeric", month: "long") }.
working-days-2026-printed = Calendars printed before { $stale } are out of date.

working-days-2027-title = Working days of { $year }
working-days-2027-text = By our own calendar, { $year } has { $value } working days. We found no official calendar of that year.
working-days-2027-kurban = Kurban Ait is estimated for { $kurban }, so it is not certain that { $uncertain } is a working day.

counting-rule-title = How working days are counted
counting-rule-text = The first day that counts is the next working day after the start.
    One press report says of state services that the day of acceptance is left out.
counting-rule-reading = That the check of the screening is counted in this way is our reading.
counting-rule-example = A check of { $check-duration_value } working days that begins on { $start4 } ends on { $end4 } at the latest.
counting-rule-yearend = To be sure of its end within { $year }, the check must begin on { $last } or earlier; begun that day, it ends on { $lastend } at the latest.

## Not found

unknown-coefficient-use-title = Use of the health coefficient
unknown-coefficient-use-text = We found nothing on how the health coefficient applies. Nobody can tell you what your health does to your score.
unknown-coefficient-use-ask = How is the health coefficient applied: to which points, and with which values?

unknown-russian-proof-title = Proof of Russian
unknown-russian-proof-text = We found nothing on how Russian is proven. Ask which paper is accepted before you count on these points.
unknown-russian-proof-ask = Which paper proves that one knows Russian?

unknown-skills-proof-title = Proof of skills
unknown-skills-proof-text = We found nothing on how professional skills are proven. Ask which papers count before you rely on these points.
unknown-skills-proof-ask = Which professional skills count, and which papers prove them?

unknown-additional-title = Other additional factors
unknown-additional-text = We found no list of additional factors beyond relatives in Kazakhstan. Something else in your life may count, or nothing.
unknown-additional-ask = Which additional factors give points, besides relatives in Kazakhstan?

unknown-kandas-threshold-title = Threshold for kandas applicants
unknown-kandas-threshold-text = We did not find whether people who apply for kandas status face the same threshold. If you are one, ask before you reckon with points.
unknown-kandas-threshold-ask = Does the same threshold hold for people who apply for kandas status?

unknown-after-refusal-title = What follows a refusal
unknown-after-refusal-text = We found nothing on appeals, or on when one may apply again. After a refusal, ask the office for its reasons and the next date in writing.
unknown-after-refusal-ask = What follows a refusal: where and by when can it be appealed, and when may I apply again?

unknown-attempts-period-title = Period for the attempts
unknown-attempts-period-text = We did not find within what time the { $test-attempts_value } attempts at the test may be used. Do not plan on a quick retake.
unknown-attempts-period-ask = Within what time may the { $test-attempts_value } attempts at KAZTEST be used, and how long must one wait between them?

unknown-check-grounds-title = Grounds for refusal in the check
unknown-check-grounds-text = We found what is checked, but not what leads to a refusal. No one can tell you beforehand how the check will end.
unknown-check-grounds-ask = On which grounds can the inter-agency check end in a refusal?

unknown-family-scored-title = Scoring of family members
unknown-family-scored-text = We did not find whether a spouse and children are screened and scored themselves. Ask before only one of you takes the test.
unknown-family-scored-ask = Must my spouse and children take the test, fill in the questionnaire and come to the interview themselves, and do they need points of their own?

unknown-waits-title = Waiting times
unknown-waits-text = We found no waiting times for the test result and the interview, and no shortest time for any stage. So no plan can name a sure last day.
unknown-waits-ask = How long does one wait for the result of the test and for the interview?

unknown-test-fee-title = Sum of the test fee
unknown-test-fee-text = We found no sum for the test fee. Ask for it when you book.
unknown-test-fee-ask = How much does KAZTEST for residence cost, and how is it paid?

unknown-test-validity-title = Validity of the test result
unknown-test-validity-text = We did not find how long the result of the test is valid. So it cannot be told how long you may wait between the test and the form.
unknown-test-validity-ask = How long is the result of KAZTEST valid?

unknown-document-after-end-title = The outcome document after the stated end of the pilot
unknown-document-after-end-text = We did not find whether a document issued in { $year } still serves after the pilot's stated end. Ask before you plan to use it later.
unknown-document-after-end-ask = Does a certificate (notification) of eligibility that was issued in { $year } still serve after the pilot has ended?

unknown-after-pilot-title = What follows the pilot
unknown-after-pilot-text = We found no official end date of the pilot and no decision about { $year }. Rules may change between your test and your papers.
unknown-after-pilot-ask = On which day does the pilot end officially, and which rules hold in { $year }?

unknown-mci-2027-title = Monthly calculation index of { $year }
unknown-mci-2027-text = We found no monthly calculation index (MCI) for { $year }. For papers filed then, no sum in tenge can be named yet.
unknown-mci-2027-ask = How high is the monthly calculation index (MCI) of { $year }?

unknown-duty-2026-title = State duty under the tax code of { $year }
unknown-duty-2026-text = We did not find the rates of state duty under the tax code of { $year }. The sums shown here may no longer hold.
unknown-duty-2026-ask = How high is the state duty for permission for permanent residence, and for the residence permit, under the tax code of { $year }?

unknown-document-list-title = Standard list of papers
unknown-document-list-text = We found a list for one variant of the service, not the standard one. Ask for yours before you gather papers.
unknown-document-list-ask = Which papers are needed in the standard case for permission for permanent residence? May I have the list that is in force?

unknown-in-demand-lists-title = Whole lists of professions in demand
unknown-in-demand-lists-text = We found neither of the lists of professions in demand whole. A profession that is not named here may still stand on one of them.
unknown-in-demand-lists-ask = Where are the lists of professions in demand published whole, and is my profession on one of them?

unknown-48-countries-title = Countries without the need of an invitation
unknown-48-countries-text = We did not find which { $b12-1-papers_countries } countries need no invitation for a B12-1 visa. Ask the embassy whether yours is one of them.
unknown-48-countries-ask = The citizens of which { $b12-1-papers_countries } countries need no invitation for a B12-1 visa, and is mine one of them?

unknown-decree-text-title = Official text of the decree
unknown-decree-text-text = We found no official text of the decree. What is told of it rests on one firm, so do not act on it alone.
unknown-decree-text-ask = Where is the official text of Decree No. { $decree-signed_number } of { $decree-signed_value } published?

unknown-decree-criteria-title = Salary and vacancy criteria of the decree
unknown-decree-criteria-text = We did not find which salary or vacancy the decree asks for. Whether a job offer meets it cannot be told.
unknown-decree-criteria-ask = Which salary and which vacancy does Decree No. { $decree-signed_number } ask for?

unknown-universities-title = Universities named by the decree
unknown-universities-text = We found no list of the universities that the decree speaks of. Whether yours is among them cannot be told.
unknown-universities-ask = Which universities does Decree No. { $decree-signed_number } mean, and where is their list published?

unknown-altyn-title = Terms of the Altyn Visa
unknown-altyn-text = We did not find who may get the Altyn Visa, how long it lasts, what it costs or where to apply. Whether applications are accepted is not known either, so pay nobody for one.
unknown-altyn-ask = Who may get the Altyn Visa, how long does it last, what does it cost, where does one apply, and are applications accepted yet?

unknown-calendar-2027-title = Official calendar of { $year }
unknown-calendar-2027-text = We found no official calendar of working days for { $year }. Dates in that year may move by a day or more.
unknown-calendar-2027-ask = Has the calendar of working days for { $year } been set, and where is it published?

unknown-counting-rule-title = Counting rule of the screening
unknown-counting-rule-text = We found no rule on how the screening counts its days. Dates shown here follow the rule for state services.
unknown-counting-rule-ask = How are the days of the screening counted: in working or in calendar days, and from which day?

## Permits

prp-step-title = The step before a residence permit
prp-step-text = Permission for permanent residence (PRP) comes first: the migration authorities grant it, and nobody gets a residence permit without it.
    The residence permit is the card that follows.
prp-step-asone = Acsour writes of both as a single paper. International Investment and El.kz write of two, and two is right.

prp-rights-title = Rights under permission for permanent residence
prp-rights-text = One press report names the basic rights that this permission (PRP) brings.
    They are to live in the country legally, to take a job and to do business.

rp-term-title = Term of a residence permit
rp-term-text = One press report puts the term at up to { $value ->
        [one] { $value } year
       *[other] { $value } years
    }.
    The permit never outlasts the passport, and it needs no renewal every year.

rp-rights-title = Rights under a residence permit
rp-rights-text = One press report says that holders of a residence permit may take any job, buy property and register a business.

rp-stability-title = Stability of a residence permit
rp-stability-text = One press report calls this permit steadier than the temporary statuses.

rvp-basis-title = Reasons for temporary residence
rvp-basis-text = A temporary residence permit (RVP) rests on a reason to stay.
    A press report and an official page both name work, study, medical treatment and family reunification.
    The official page alone adds the other reasons of this list.
rvp-basis-work = Work
rvp-basis-study = Study
rvp-basis-treatment = Medical treatment
rvp-basis-family = Family reunification
rvp-basis-missionary = Missionary work
rvp-basis-business = Own business (business immigrant)
rvp-basis-aifc = Astana International Financial Centre (AIFC)
rvp-basis-trafficking = Victim of human trafficking

rvp-term-title = Term of a temporary residence permit
rvp-term-text = A temporary residence permit (RVP) lasts at most { $value ->
        [one] { $value } year
       *[other] { $value } years
    }, and usually that long.
    It can be extended while its reason holds.
    It never runs longer than the employment contract.

rvp-renewal-title = Renewal of a temporary residence permit
rvp-renewal-text = One press report calls the renewal fairly simple: the basic papers stay the same.
rvp-renewal-passport = Passport
rvp-renewal-contract = Employment contract
rvp-renewal-letter = Letter from the employer
rvp-renewal-basis = That these papers belong to the work basis is our reading.

rvp-apply-title = Application for a temporary residence permit
rvp-apply-text = One firm says: apply before your permitted stay ends.
    Since { $online }, it reports, one can apply online only.
rvp-apply-after = One firm also speaks of some days after the stay has ended.
    That is doubtful: nothing else supports it, so do not rely on it.

rvp-documents-title = Papers for temporary residence
rvp-documents-text = One official page lists these papers for a temporary residence permit (RVP).
rvp-documents-application = Application
rvp-documents-passport = Passport
rvp-documents-insurance = Insurance, except for citizens of the Eurasian Economic Union (EAEU)
rvp-documents-consent = Notarised consent of the owner
rvp-documents-fingerprints = Fingerprint registration
rvp-documents-basis = The paper that proves the reason to stay

rvp-easier-title = Temporary residence compared with permanent residence
rvp-easier-text = One press report finds temporary residence (RVP) easier to get than permanent residence, as a rule.

kandas-title = Kandas status in the pilot
kandas-text = The pilot project covers kandas status too.

kandas-who-title = The people called kandas
kandas-who-text = Kandas is the status of ethnic Kazakhs who return to Kazakhstan.

kandas-days-title = Time for a decision on kandas status
kandas-days-text = Sources disagree on how long a decision on kandas status takes.
kandas-days-before = Zakon.kz, writing before the pilot, gives { $before ->
        [one] { $before } working day
       *[other] { $before } working days
    }.
kandas-days-combined = Qamshy.kz, undated, gives { $combined ->
        [one] { $combined } working day
       *[other] { $combined } working days
    } for the combined service.

kandas-regions-title = Regions and kandas status
kandas-regions-text = Sources disagree on whether kandas status binds a person to certain regions.
kandas-regions-tied = El.kz writes that the status is tied to certain regions.
kandas-regions-support = Qazinform writes that only support from the state is tied to regions, and that permanent residence stays possible without it.

## Who follows another procedure

exempt-nomads-title = Digital nomads and the new test
exempt-nomads-text = Digital nomads are said to take no language test and to need no points.
    Their qualifications are recognised separately, so another procedure applies.
exempt-nomads-residency = Dos, a migration firm, says that this means Digital Nomad Residency, for people in IT.
exempt-nomads-neo = No source says that the holder of a B12-1 visa is exempt.

exempt-in-demand-title = Professions in demand and the new test
exempt-in-demand-text = Sources disagree on whether the new screening spares people in professions in demand.
    Their qualifications are recognised separately.
exempt-in-demand-exempt = International Investment and the firm Dos say that these people need neither test nor points.
exempt-in-demand-document = One site quotes a list of the portal eGov: it still asks IT specialists for the outcome document.
exempt-in-demand-doctors = Doctors
exempt-in-demand-engineers = Engineers
exempt-in-demand-mathematicians = Mathematicians
exempt-in-demand-teachers = Teachers of technical subjects
exempt-in-demand-designers = Graphic designers
exempt-in-demand-range = The professions named here are examples out of a broad range.

in-demand-conditions-title = Conditions for professions in demand
in-demand-conditions-text = One firm, Dos, names these conditions.
    It adds that the permit may be revoked if its holder does not work in the profession for { $worked ->
        [one] { $worked } day
       *[other] { $worked } days
    } within { $within ->
        [one] { $within } month
       *[other] { $within } months
    }. How these days are counted is not told.
in-demand-conditions-petition = A petition of the sector authority
in-demand-conditions-job = A job in the profession

in-demand-two-lists-title = Separate lists of professions in demand
in-demand-two-lists-text = Residence and independent employment have lists of their own.
    That for residence stands in order No. { $residence } of { $residenceday }, which later named { $professions ->
        [one] { $professions } profession
       *[other] { $professions } professions
    }.
    That for independent employment stands in order No. { $independent } of { $independentday }.
in-demand-two-lists-whole = We found neither list whole.

dnr-title = Digital Nomad Residency
dnr-text = Digital Nomad Residency gives people in IT permanent residence through Astana Hub.
    It has a test and an interview of its own, in Astana and Almaty.
    Its order dates from { $signed }.
dnr-force = Whether the order is in force now is unclear.

exempt-refugees-title = Political refugees and the new rules
exempt-refugees-text = One press report says that political refugees are an exception to the new rules.
    Another procedure applies to them; which one is not told.
exempt-refugees-asking = Whether the exception covers people who are still asking for protection is not told.
exempt-refugees-warning = Experts cited there warn that the country is no safe place for such people, above all for those in conflict with the authorities at home.

exempt-renewals-title = Renewal of a residence permit
exempt-renewals-text = One press report says that a residence permit already issued is renewed under the earlier procedure.

## Nomad visas

nomad-since-title = Start of the nomad visas
nomad-since-text = Sources disagree on when the nomad visas began.
nomad-since-later = International Investment gives the year { $later }.
nomad-since-earlier = KPMG says that the rules have been in force since { $earlier }.
nomad-since-residency = The year given by International Investment may mean Digital Nomad Residency: that is our reading.

b9-1-title = Visa B9-1, for digital nomads
b9-1-text = One press report says that the digital nomad visa, B9-1, serves people who work in IT.

b9-1-terms-title = Terms of visa B9-1
b9-1-terms-text = This visa leads to permanent residence and asks for no minimum income.
    It takes a petition, which follows a check by Astana Hub.
    It is meant for citizens of { $countries ->
        [one] { $countries } country
       *[other] { $countries } countries
    } that have access to e-visas.

b12-1-title = Visa B12-1, for neo nomads
b12-1-text = The neo nomad visa, B12-1, serves people who work remotely and whose income reaches { $value } US dollars a month.
    Whether exactly that sum is enough, the sources disagree.
b12-1-atleast = International Investment and Egemen.kz ask for { $atleast } US dollars a month or more.
b12-1-over = The portal eGov as quoted, KPMG and the site of Petropavlovsk ask for more than { $over } US dollars a month.

b12-1-class-title = Class of visa B12-1
b12-1-class-text = One site, quoting the portal eGov, calls B12-1 a tourist visa.

b12-1-work-title = Work on visa B12-1
b12-1-work-text = Sources disagree on what work this visa allows: legal work in general, or none for local employers.
b12-1-work-legal = International Investment writes that both nomad visas allow people to live and work legally; the firm Dos says that local work is not allowed.
b12-1-work-abroad = KPMG writes that the income comes from abroad.
b12-1-work-nolocal = Dos, as the only source, writes that local work is not allowed.

nomad-renewal-title = Renewal of the nomad visas
nomad-renewal-text = Sources disagree on how often the nomad visas can be renewed.
nomad-renewal-yearly = International Investment says that both visas are renewed each year.
nomad-renewal-once = Tourism Insider knows of a single extension, by { $once ->
        [one] { $once } year
       *[other] { $once } years
    }.

nomad-bypass-title = Nomad visas in place of a residence permit
nomad-bypass-text = One press report says that these visas let people stay without going through the procedure for a residence permit.

b12-1-papers-title = Papers for visa B12-1
b12-1-papers-text = The B12-1 visa asks for these papers.
b12-1-papers-statements = Statements for { $statements ->
        [one] { $statements } month
       *[other] { $statements } months
    }
b12-1-papers-tax = Tax declaration
b12-1-papers-record = Proof of no criminal record
b12-1-papers-insurance = Medical insurance for the whole term
b12-1-papers-invitation = Invitation, unless the applicant comes from one of { $countries ->
        [one] { $countries } country
       *[other] { $countries } countries
    }
b12-1-papers-list = We did not find the list of these countries.

## The decree

decree-signed-title = Decree No. { $number }
decree-signed-text = One firm, Acsour, reports that the President signed Decree No. { $number } on { $value }.
    We found no official text and no independent confirmation.

decree-goal-title = Aim of the decree
decree-goal-text = One firm reports the aim: in labour and investment migration, incentives for skilled people and investors should replace restrictive quotas.

visa-categories-title = New visa categories
visa-categories-text = One firm reports { $value ->
        [one] { $value } basic category
       *[other] { $value } basic categories
    } in place of the present visa system.
visa-categories-business = Business visa
visa-categories-qualified = Qualified worker visa
visa-categories-temporary = Temporary worker visa
visa-categories-start = The firm writes as if these categories were in use, and yet gives { $decree-deadline_value } as a deadline.
    Which of them apply today is unclear.
visa-categories-nomads = Whether the visas B9-1 and B12-1 survive is not known.

decree-deadline-title = Deadline of the decree
decree-deadline-text = One firm reports that the decree is to be carried out by { $value }.
    Whether this means the whole decree or only its digital part is unclear.

visa-business-title = Business visa
visa-business-text = One firm names the groups that this visa is for; we found no official text.
visa-business-investors = Investors
visa-business-entrepreneurs = Entrepreneurs
visa-business-board = Members of boards
visa-business-administration = People who take part in public administration

visa-qualified-title = Qualified worker visa
visa-qualified-text = One firm names the groups that this visa is for; we found no official text.
visa-qualified-offer = People with a job offer, if salary and vacancy meet set criteria
visa-qualified-researchers = Researchers
visa-qualified-medical = Medical staff
visa-qualified-culture = People who work in culture
visa-qualified-graduates = Graduates of leading universities abroad
visa-qualified-professions = People in professions in demand
visa-qualified-criteria = The criteria for salary and vacancy are not stated.
visa-qualified-offers = Whether the other groups need a job offer too is not stated.

visa-temporary-title = Temporary worker visa
visa-temporary-text = One firm says that this visa is for jobs in particular investment projects which the government has approved.

degree-recognition-title = Recognition of foreign degrees
degree-recognition-text = One firm reports that degrees of certain universities abroad are recognised automatically, without nostrification.
degree-recognition-list = We did not find the list of these universities.

altyn-definition-title = Altyn Visa
altyn-definition-text = One firm reports this; we found no official text.
    It describes a regime or status of long-term residence, not a visa in the usual sense.

altyn-benefits-title = Benefits of the Altyn Visa
altyn-benefits-text = One firm reports these benefits; we found no official text.
    Do not act on them until an official text confirms them.
altyn-benefits-income = No individual income tax
altyn-benefits-property = No property tax and no land tax
altyn-benefits-declaration = No universal declaration
altyn-benefits-work = Work outside the quotas, with no work permit
altyn-benefits-services = State and financial services as citizens have them
altyn-benefits-family = The same benefits for family members

altyn-wait-title = Waits for the Altyn Visa
altyn-wait-text = One firm reports these waits; we found no official text.
altyn-wait-aifc = Participants of the AIFC (Astana International Financial Centre): { $aifc ->
        [0] no wait
        [one] { $aifc } month
       *[other] { $aifc } months
    }
altyn-wait-it = IT specialists: { $it ->
        [one] { $it } month
       *[other] { $it } months
    }
altyn-wait-business = Holders of the business visa: { $business ->
        [one] { $business } month
       *[other] { $business } months
    }
altyn-wait-qualified = Qualified workers: { $qualified ->
        [one] { $qualified } month
       *[other] { $qualified } months
    }
altyn-wait-temporary = Temporary workers: { $temporary ->
        [one] { $temporary } month
       *[other] { $temporary } months
    }
altyn-wait-meaning = The firm calls them processing times; they may be qualifying periods.
altyn-wait-participants = By the law on the AIFC, its participants are legal entities.
    Whether a private person can count as one is not stated.

qazeta-title = QazETA
qazeta-text = Sources disagree on whether QazETA already runs.
qazeta-coming = Acsour writes that a one-stop platform of this name will be created.
qazeta-running = Mlyn.by, citing Kazakhstan's embassy in Belarus, writes that it has run as a pilot since { $start }.
    There it is an authorisation to enter, for people who need no visa.
qazeta-terms = By the account of Mlyn.by, people apply at least { $ahead ->
        [one] { $ahead } hour
       *[other] { $ahead } hours
    } ahead, and the authorisation is valid for { $valid ->
        [one] { $valid } day
       *[other] { $valid } days
    }.
    It was not yet obligatory.

e-residency-title = e-Residency
e-residency-text = One firm reports that the digital platform QazETA will hold these parts.
e-residency-module = An e-Residency module
e-residency-invest = e-Residency Invest, for investing remotely in Kazakh financial instruments

almaty-ai-hub-title = Almaty AI Hub
almaty-ai-hub-text = One firm reports that an Almaty AI Hub will be set up.

aifc-tax-days-title = Days for tax residence in the AIFC
aifc-tax-days-text = One firm reports that { $value ->
        [one] { $value } calendar day is
       *[other] { $value } calendar days are
    } enough for tax residence within the Astana International Financial Centre (AIFC).
    Before, { $earlier ->
        [one] { $earlier } day was
       *[other] { $earlier } days were
    } needed.

risks-title = Risks for businesses
risks-text = One firm warns businesses of these risks.
risks-category = The wrong visa category can restrict stay and work permits.
risks-tax = The benefits call for a close look at tax residency and permanent establishment.
risks-papers = Moving to QazETA may change how a business handles documents.
risks-oversight = Where entry gets easier, closer watch over money flows and migration rules often follows.

## Background

history-title = Tightening of the rules since { $since }
history-text = Analysts of one press outlet, International Investment, see rules for foreigners tightening since { $since }.
    They name these steps.
history-runs = An end to visa runs: leaving and coming back to begin a new visa-free stay
history-outside = A limit on time abroad before one enters visa-free again
history-permits = Later, stricter rules for permits and citizenship
history-numbers = Stricter rules for individual identification numbers
history-banking = Stricter rules in banking

outlook-title = Outlook of the analysts
outlook-text = Analysts of International Investment expect that relocation gets much harder for many people if the experiment becomes permanent.
    They also see entry for Russians with an internal passport slowly ending.
outlook-passport = On the passport the sources disagree: Egemen.kz writes that in { $month } Russians aged { $age } and over still entered with it.

## Ways

way-renewal-name = Renewal of a residence permit (ВНЖ)
way-refugee-name = Procedure for political refugees
way-kandas-name = Kandas status, for ethnic Kazakhs
way-in-demand-name = Permission for permanent residence (PRP, РПП) for a profession in demand
way-b9-1-name = Visa B9-1, for digital nomads
way-b12-1-name = Visa B12-1, for neo nomads
way-rvp-name = Temporary residence permit (RVP, РВП)
way-screening-name = Permission for permanent residence (PRP, РПП) by way of the screening
way-residence-permit-name = Residence permit (ВНЖ)
way-visa-business-name = Business visa
way-visa-qualified-name = Qualified worker visa
way-visa-temporary-name = Temporary worker visa
way-altyn-name = Altyn Visa
way-e-residency-name = e-Residency
way-e-residency-invest-name = e-Residency Invest
way-aifc-tax-name = Tax residence in the Astana International Financial Centre (AIFC)

plan-screening-name = The screening and the papers, stage by stage
sum-solvency-name = Money to show (proof of solvency)
exam-kaztest-name = KAZTEST for residence
exam-kaztest-listening = Listening
exam-kaztest-reading = Reading
assumption-whole-sum-text = The coefficient multiplies the whole sum of points. This is a guess: no source states it.

## Questions about the ways

question-aim-ask = What do you want to do?
question-aim-for-good = Live in Kazakhstan for good
question-aim-for-a-time = Live there for a time
question-aim-remote = Work remotely from there
question-aim-renew = Keep or renew what I hold
question-aim-employer = Bring in employees
question-aim-looking = Just looking

question-special-ask = Does one of these describe you?
question-special-kazakh = I am an ethnic Kazakh returning to Kazakhstan
question-special-refugee = I am a political refugee
question-special-protection = I am asking for protection
question-special-permit = I already hold a residence permit of Kazakhstan
question-special-none = None of these

question-holds-ask = What do you hold in Kazakhstan now (the strongest one)?
question-holds-help = The name stands on the sticker in your passport, on the card or on the paper that you were given.
question-holds-nothing = Nothing, or I am not there
question-holds-visa-free = Visa-free stay
question-holds-rvp = Temporary residence permit (RVP, РВП)
question-holds-prp = Permission for permanent residence (PRP, РПП)
question-holds-permit = Residence permit (ВНЖ)
question-holds-kandas = Kandas status
question-holds-b9-1 = Visa B9-1
question-holds-b12-1 = Visa B12-1
question-holds-visa = Another visa
question-holds-unnamed = I don't know its name

question-stay-until-ask = Until when may you stay by that paper, or visa-free?

question-field-ask = What do you do?
question-field-it = IT
question-field-medical = Doctor or other medical work
question-field-engineer = Engineer
question-field-mathematician = Mathematician
question-field-teacher = Teacher of technical subjects
question-field-designer = Graphic designer
question-field-researcher = Researcher
question-field-culture = Arts and culture
question-field-investor = Investor
question-field-entrepreneur = Entrepreneur
question-field-board = Member of a board
question-field-administration = Part in public administration
question-field-another = Another profession
question-field-none = None: I study, am retired, or do not work

question-remote-ask = Do you work for clients or an employer outside Kazakhstan?
question-remote-yes = Yes
question-remote-no = No

question-income-ask = How much do you earn a month from that work, in US dollars?

question-local-work-ask = Do you also want to work for someone in Kazakhstan?
question-local-work-yes = Yes
question-local-work-no = No

question-job-ask = Do you have a job or an offer in Kazakhstan?
question-job-works = I work there under a contract
question-job-offer = I have an offer
question-job-no = No

question-project-ask = Is it a job in an investment project that the government has approved?
question-project-yes = Yes
question-project-no = No
question-project-must-ask = I must ask the employer

question-aifc-ask = Is there a connection with the Astana International Financial Centre (AIFC)?
question-aifc-help = If you have never heard of it, answer No.
question-aifc-participant = The person is a participant
question-aifc-firm = The firm or employer is a participant
question-aifc-no = No

question-reasons-ask = Which of these reasons to stay do you have?
question-reasons-work = Work
question-reasons-study = Study
question-reasons-treatment = Medical treatment
question-reasons-family = Family who live in Kazakhstan
question-reasons-missionary = Missionary work
question-reasons-business = Own business (business immigrant)
question-reasons-aifc = Astana International Financial Centre (AIFC)
question-reasons-trafficking = I was a victim of human trafficking
question-reasons-none = None of these

question-degree-ask = Did you graduate from a leading university outside Kazakhstan?
question-degree-yes = Yes
question-degree-no = No
question-degree-unsure = I don't know whether it counts

## Questions about the test

question-kaztest-ask = Have you passed KAZTEST for residence?
question-kaztest-not-yet = Not yet
question-kaztest-yes = Yes, I have the certificate
question-kaztest-failed = I took it and failed
question-kaztest-stopped = I was stopped for breaking a rule

question-listening-ask = How many answers in listening were right?
question-listening-help = We reckon with { $test-split_listening } questions in listening and { $test-split_reading } in reading, as in the approved diagnostic test. That this test is split alike is our reading.
question-reading-ask = How many answers in reading were right?
question-listening-percent-ask = Or the result in listening, in percent
question-reading-percent-ask = Or the result in reading, in percent

question-attempts-ask = How many attempts have you used?
question-violation-day-ask = On which day were you stopped?

## Questions about papers and money

question-citizenship-ask = Which citizenship do you hold?
question-citizenship-russia = Russia
question-citizenship-china = China
question-citizenship-another = Another
question-citizenship-none = None (stateless)

question-exit-ask = Your country's consent to live abroad for good, or an exit certificate: do you have it?
question-exit-have = I have it
question-exit-can = I can get it
question-exit-missing = I was told that it does not exist
question-exit-unsure = I don't know

question-passport-until-ask = Until when is your passport valid?

question-adults-ask = How many people aged { $solvency-family_adult } or over apply, you included?
question-children-ask = How many children under { $solvency-family_adult } apply with you?
question-aged-ask = How many of all of you are aged { $prp-documents_childfrom } to { $prp-documents_childto }?

question-housing-ask = Is your housing secured by an agreement or a title?
question-housing-agreement = By an agreement
question-housing-title = By a title
question-housing-not-yet = Not yet

question-bank-ask = Do you have an account at a bank in Kazakhstan?
question-bank-yes = Yes
question-bank-no = No

question-money-now-ask = How much could you show today, in tenge?

question-rate-ask = How many tenge does one US dollar cost?
question-rate-help = Without your rate no sum in dollars is shown.

question-filing-day-ask = When do you hand in the papers?
question-filing-day-help = The sum to show depends on the year of that day.

## Questions about dates

question-stage-ask = Where are you now?
question-stage-nothing = Nothing begun
question-stage-booked = Test booked
question-stage-passed = Test passed
question-stage-sent = Form sent
question-stage-running = Check running
question-stage-invited = Invited to the interview
question-stage-received = Outcome document received
question-stage-handed = Papers handed in
question-stage-granted = Permission for permanent residence (PRP, РПП) granted

question-stage-day-ask = Since when?
question-stage-day-help = The day on which the stage that you chose began.
question-document-day-ask = Which date stands on the outcome document?
question-wait-test-ask = How many days do you allow for the test and its result?
question-wait-test-help = No source tells these waits. Leave them empty, and the plan shows where its gaps are.
question-wait-interview-ask = How many days do you allow for the wait until the interview?
question-wait-form-ask = How many days do you allow for writing the form?

## Questions to employers

question-person-ask = What will the person be?
question-person-investor = Investor
question-person-entrepreneur = Entrepreneur
question-person-board = Member of the board
question-person-administration = Part in public administration
question-person-offer = Specialist with a job offer
question-person-researcher = Researcher
question-person-medical = Medical staff
question-person-culture = Arts and culture
question-person-graduate = Graduate of a leading university abroad
question-person-demand = In a profession in demand
question-person-project = Worker in an approved investment project
question-person-none = None of these

question-it-ask = Is the person an IT specialist?
question-it-yes = Yes
question-it-no = No
