# The words of the rules: Japan, Highly Skilled Professional 1(b).

## Sources

source-isa-system-title = Immigration Services Agency: what the points system is
source-isa-table-title = Immigration Services Agency: points table, in English
source-ordinance-title = Ministerial ordinance on the points of highly skilled professionals
source-jskip-ordinance-title = Ministerial ordinance on highly skilled professionals without points
source-isa-answers-title = Answers of the Immigration Services Agency, as firms repost them
source-form-2015-title = An early form for counting one's own points
source-audited-calculator-title = A calculator that was checked against the agency's table
source-visa-b-calculator-title = A calculator and its specification
source-visajapan-title = visajapan: notes under a calculator
source-hokkaido-visa-title = hokkaido-visa: points calculator
source-yokoyama-title = Law office Yokoyama: points table
source-reform-comparison-title = An office compares the table before and after a reform

## Threshold and gate

pass-mark-title = Pass mark
pass-mark-text = At least { $value } points are needed.

salary-floor-title = Least pay
salary-floor-text = Whoever is to earn less than { $value } yen a year is not recognised, whatever the points.
salary-floor-older = Pages with a floor that rises with age tell of the scheme as it first was.
salary-floor-pay = Bonuses and fixed overtime count as pay. Other overtime and allowances for expenses do not.

assessment-day-title = Day on which age and all else must hold
assessment-day-text = Sources name different days. It matters only near a birthday.
assessment-day-permission = The ordinance: when the permission is given.
assessment-day-application = An early form: the day of the application.
assessment-day-entry = One firm: the intended day of entry.

fast-track-title = Permanent residence
fast-track-text = Whoever keeps the pass mark may ask for permanent residence after { $long ->
        [one] { $long } year
       *[other] { $long } years
    }, with { $value } points already after { $short ->
        [one] { $short } year
       *[other] { $short } years
    }.

by-pass-title = Recognition without points
by-pass-text = With pay of at least { $pay } yen a year and either a degree above the bachelor's or { $years ->
        [one] { $years } year
       *[other] { $years } years
    } of experience, no points are needed.

## Criteria

degree-title = Points for a degree
degree-text = Only the highest degree counts: { $doctorate } points for a doctorate, { $business } for a professional degree in business management, { $master } for a master's, { $bachelor } for a bachelor's.
degree-equal = Education that is held to be equal to a bachelor's counts as one.
degree-business = The points for business management are printed as those of a master's with some added.

fields-title = Points for degrees in several fields
fields-text = Degrees in different fields, each at least a master's, give { $value } points more, once.
fields-bachelor = A bachelor's does not count towards them.

experience-title = Points for experience
experience-text = From { $least ->
        [one] { $least } year
       *[other] { $least } years
    } on experience gives points, and at most { $most } from { $longest } on.
experience-related = Only work related to the future work counts.
experience-others = Some offices print more points for the longest experience. The agency's table does not bear them out.

salary-title = Points for pay, by age
salary-text = Pay gives up to { $most } points. The older the applicant, the higher the least pay that gives any.
salary-ages = The ordinance bounds the ages by years not yet completed. One page's labels are a year off.
salary-others = Some offices print other rows. The official grid, the ordinance and both calculators agree with each other.

age-title = Points for age
age-text = Age gives up to { $most } points, and none from { $last } on.

research-title = Points for research
research-text = At least one of these gives { $value } points: a patent, { $times } funded projects or { $times } papers, another achievement that is recognised.
research-flat = Two achievements give no more. A higher number in a footnote is for researchers, another type.

licences-title = Points for Japanese qualifications
licences-text = One qualification that is a licence for the work, or a named test in information technology, gives { $one } points, several give { $several }.

innovation-title = Points for a supported employer
innovation-text = An employer that has support for innovation gives { $value } points.

small-firm-title = Points for a small supported employer
small-firm-text = If that employer is a small or medium firm, this gives { $value } points more. A small firm alone gives none.

research-costs-title = Points for an employer that spends on research
research-costs-text = A small or medium firm that spends more than { $share }% of its sales on research gives { $value } points.

local-scheme-title = Points for an employer helped by a local scheme
local-scheme-text = An employer helped by a local government's recognised scheme for highly skilled foreigners gives { $value } points.
local-scheme-official = Both calculators have this row. No official text of it was read.

foreign-qualification-title = Points for a foreign qualification
foreign-qualification-text = A foreign qualification or prize related to the work and recognised by the ministry gives { $value } points.

japanese-degree-title = Points for a Japanese degree
japanese-degree-text = A degree from a Japanese university gives { $value } points, once.

language-title = Japanese counts once
language-text = The lower level of Japanese does not count beside the higher one.

language-high-title = Points for Japanese at N1
language-high-text = N1, { $business } points in the business test, or a foreign degree in Japanese give { $value } points.

language-middle-title = Points for Japanese at N2
language-middle-text = N2, or { $business } points in the business test, gives { $value } points, but not beside a Japanese degree or the higher level.

named-university-title = Points for a named university
named-university-text = A university within the first { $rank } of { $lists } rankings, or in one of the named programmes, gives { $value } points, once.

training-title = Points for named training
training-text = Training named by the ministry gives { $value } points.
training-classes = Training that used classes of a Japanese university does not count beside the points for a Japanese degree.

growth-field-title = Points for a project in a growth field
growth-field-text = Work in a recognised advanced project of a growth field gives { $value } points.

investment-title = Points for investment management
investment-text = Work in investment management gives { $value } points.

estimates-title = How long a change takes
estimates-text = Our estimates: { $middle } months to N2, { $high } to N1, { $licence } for a qualification, { $master } for a master's, { $employer } for another employer, { $pay } for higher pay.

## Names

parameter-age-name = Age in full years

criterion-degree-name = Degree
criterion-degree-hint = The highest one.
criterion-fields-name = Several fields
criterion-fields-hint = Degrees above the bachelor's.
criterion-experience-name = Experience
criterion-experience-hint = In the work to be done.
criterion-salary-name = Pay
criterion-salary-hint = By age.
criterion-age-name = Age
criterion-age-hint = The younger, the more.
criterion-research-name = Research
criterion-research-hint = One achievement is enough.
criterion-licences-name = Japanese qualifications
criterion-licences-hint = One or several.
criterion-innovation-name = Supported employer
criterion-innovation-hint = Support for innovation.
criterion-small-firm-name = Small supported employer
criterion-small-firm-hint = Only with the support.
criterion-research-costs-name = Employer's research
criterion-research-costs-hint = By its share of the sales.
criterion-local-scheme-name = Local scheme
criterion-local-scheme-hint = Of the employer's local government.
criterion-foreign-qualification-name = Foreign qualification
criterion-foreign-qualification-hint = Recognised by the ministry.
criterion-japanese-degree-name = Japanese degree
criterion-japanese-degree-hint = From a university in Japan.
criterion-language-high-name = Japanese, N1
criterion-language-high-hint = Or a degree in Japanese.
criterion-language-middle-name = Japanese, N2
criterion-language-middle-hint = Not beside a Japanese degree.
criterion-named-university-name = Named university
criterion-named-university-hint = By rankings and programmes.
criterion-training-name = Training
criterion-training-hint = Named by the ministry.
criterion-growth-field-name = Growth field
criterion-growth-field-hint = A recognised project.
criterion-investment-name = Investment management
criterion-investment-hint = As the employer's business.
group-language-name = Japanese

## Questions

question-birth-ask = When were you born?
question-degree-ask = Which is your highest degree?
question-degree-doctorate = A doctorate
question-degree-business = A professional degree in business management
question-degree-master = A master's, or another professional degree
question-degree-bachelor = A bachelor's, or equal education
question-degree-none = None of these
question-fields-ask = Do you hold several degrees, each at least a master's, in different fields?
question-fields-yes = Yes
question-fields-no = No
question-experience-ask = How many full years have you done such work?
question-salary-ask = How many yen will you earn in a year?
question-salary-help = Bonuses count; most allowances do not. With less than { $salary-floor_value } yen nobody is recognised.
question-research-ask = What have you achieved in research?
question-research-patent = A patent as inventor
question-research-projects = Work in { $research_times } projects funded by a foreign government
question-research-papers = { $research_times } papers as corresponding author in a registered database
question-research-recognised = Another achievement that is recognised
question-research-none = None of these
question-licences-ask = How many Japanese qualifications for the work do you hold?
question-foreign-qualification-ask = Do you hold a recognised foreign qualification for the work?
question-foreign-qualification-yes = Yes
question-foreign-qualification-no = No
question-japanese-ask = What can you show for Japanese?
question-japanese-high = N1, or as much in the business test
question-japanese-major = A degree in Japanese from abroad
question-japanese-middle = N2, or as much in the business test
question-japanese-none = None of these
question-university-ask = What kind of university gave you a degree?
question-university-japan = One in Japan
question-university-named = One named by the ministry
question-university-none = Neither
question-training-ask = Have you completed training named by the ministry?
question-training-yes = Yes, without classes of a Japanese university
question-training-classes = Yes, in classes of a Japanese university
question-training-no = No
question-employer-ask = What is true of the employer?
question-employer-innovation = It has support for innovation
question-employer-small = It is a small or medium firm
question-employer-research = It is a small or medium firm that spends more than { $research-costs_share }% of its sales on research
question-employer-local = It is helped by a recognised local scheme
question-employer-none = None of these
question-work-ask = What is true of the work?
question-work-growth = A recognised advanced project in a growth field
question-work-investment = Investment management
question-work-none = Neither

## Levers

lever-middle-name = Learn Japanese to N2
lever-high-name = Learn Japanese to N1
lever-licences-name = Earn Japanese qualifications
lever-master-name = Earn a master's
lever-employer-name = Find another employer
lever-pay-name = Agree on higher pay
