# The words of the rules: New Zealand, the six-point system.

## Sources

source-manual-skill-title = Immigration New Zealand, Operational Manual: skill categories
source-manual-work-title = Immigration New Zealand, Operational Manual: skilled work experience in New Zealand
source-manual-index-title = Immigration New Zealand, Operational Manual: Skilled Migrant Category
source-proposal-title = The ministry's proposal of a simplified points system
source-spark-title = Spark Global Visa on residence
source-visa-aide-title = Visa Aide on the new category
source-kiwifern-title = KiwiFern on the resident visa
source-relocate-title = Relocate Down Under on the changes
source-malcolm-title = Malcolm Pacific on the median wage
source-law-firm-title = A law firm on the median wage
source-impact-title = Impact Immigration on wage thresholds
source-nzimmigration-title = An adviser on the median wage
source-age-limit-title = An adviser on age limit and points
source-aims-title = AIMS Global for employers
source-pathways-title = Visa Aide on the pathways after the change
source-provisas-title = Provisas on the red and the amber list
source-release-title = The Government's statement on two pathways, as an adviser carries it

## Threshold and time

threshold-title = Points needed
threshold-text = { $value } points are needed.

changed-title = Day of the change
changed-text = One adviser dates the changed points to { $day }.

last-day-title = Last day of these points
last-day-text = If the change came as one adviser dates it, these points held until { $value }. The category itself goes on.
last-day-others = The press spoke only of the month.

new-points-title = Points after the change
new-points-text = How many points qualifications from New Zealand give since the change was not found. These tables are not those points.

new-pathways-title = Pathways without points
new-pathways-text = Since the change, two pathways ask for experience and pay instead of points. Some occupations are shut out of them.

median-wage-title = Median wage
median-wage-text = The median wage is { $value } dollars an hour. One and a half times that is { $middle }, twice { $double }, three times { $triple }.
median-wage-rounding = The official texts round one and a half times the wage sometimes up and sometimes down, and a law firm rounds it up where the official text rounds it down. The printed official dollars stand here, and no product.
median-wage-slip = One adviser's page once prints another amount than it does elsewhere.

## Criteria

skill-title = One skill counts
skill-text = Registration, qualification and income do not add up: only the best of them counts.
skill-others = Scorers that add them up contradict the advisers and the manual.

registration-title = Points for a registration
registration-text = An occupational registration gives the more points, the longer the training is that it needs: up to { $most }.
registration-fixed = What counts is the training that the registration needs, not the years of the person.
registration-official = No official text of this table was read.
registration-others = One page gives the most points for any registration. The others do not.

registration-least-title = Least training for points
registration-least-text = Advisers disagree about the training from which a registration gives points.
registration-least-two = Two of them say { $two } years.
registration-least-three = One says { $three } years.

qualification-title = Points for a qualification
qualification-text = { $doctorate } points for a doctorate, { $master } for a master's, { $honours } for a bachelor's with honours or a postgraduate diploma, { $bachelor } for a bachelor's or a postgraduate certificate.
qualification-unread = The excerpt ends before a further exception.
qualification-others = One law firm leaves out the honours, and scorers give other points. The manual does not.

qualification-by-level-title = Points by level alone
qualification-by-level-text = If an assessment of an overseas qualification names only the level, level 10 gives { $ten } points, level 9 { $nine }, level 8 { $eight }.

income-title = Points for income
income-text = { $triple } points for three times the median wage, { $double } for twice, { $middle } for one and a half times.
income-others = A scorer has a further step. The manual does not.

work-title = Points for skilled work in New Zealand
work-text = { $longmonths } months within the last { $longwindow } give { $three } points, { $middlemonths } within { $middlewindow } give { $two }, { $shortmonths } within { $shortwindow } give { $one }.
work-counted = Only lawful full-time work at the pay that the occupation needs counts.
work-claimed = Whoever claims points for income must have been paid what the claimed step needs. The engine does not check it: the answer must.
work-registered = Whoever claims points for a registration counts only work after it.
work-rate = Which day fixes the rate for work that goes on was not read.

## Gates

job-title = Job
job-text = A job or an offer from an accredited employer is needed.

hours-title = Hours
hours-text = The job must be for at least { $value } hours a week.

term-title = Term
term-text = The job must be permanent or for at least { $fixed } months; a contract for services for at least { $services } months.

pay-title = Pay
pay-text = A skilled occupation must be paid the median wage, any other one and a half times that.

age-title = Age
age-text = Whoever applies must be { $value } or younger.

english-title = English
english-text = The ordinary minimum for residence applies.
english-official = The official text was not found.

ordinary-title = Health and character
ordinary-text = The ordinary rules for residence apply.

estimates-title = How long a change takes
estimates-text = Our estimates: { $pay } months to higher pay, { $work }, { $more } or { $most } months of work, { $master } to a master's, { $registration } to a registration.

## Names

criterion-registration-name = Registration
criterion-registration-hint = By the training that it needs.
criterion-qualification-name = Qualification
criterion-qualification-hint = By level.
criterion-income-name = Income
criterion-income-hint = By the median wage.
criterion-work-name = Work in New Zealand
criterion-work-hint = Within the last years.
group-skill-name = Skill

## Questions

question-registration-ask = How many years of training does your occupational registration need?
question-registration-help = Nought if you have no registration in New Zealand.
question-qualification-ask = Which qualification do you hold?
question-qualification-doctorate = A doctorate
question-qualification-master = A master's
question-qualification-honours = A bachelor's with honours
question-qualification-diploma = A postgraduate diploma
question-qualification-certificate = A postgraduate certificate
question-qualification-bachelor = A bachelor's
question-qualification-ten = Level 10 by an assessment that names no more
question-qualification-nine = Level 9 by an assessment that names no more
question-qualification-eight = Level 8 by an assessment that names no more
question-qualification-none = None of these
question-wage-ask = How many dollars an hour are you paid?
question-months-of-sixty-ask = How many of the last { $work_longwindow } months have you done skilled work in New Zealand?
question-months-of-sixty-help = Only months that were paid what the occupation, or the income that you claim, needs; and that came after a registration that you claim.
question-months-of-forty-eight-ask = How many of the last { $work_middlewindow }?
question-months-of-twenty-four-ask = How many of the last { $work_shortwindow }?
question-job-ask = Do you have a job or an offer in New Zealand?
question-job-accredited = From an accredited employer
question-job-other = From another employer
question-job-none = None
question-hours-ask = How many hours a week are guaranteed?
question-term-ask = How long is it for?
question-term-permanent = For good
question-term-fixed = At least { $term_fixed } months
question-term-services = A contract for services, at least { $term_services } months
question-term-shorter = Less
question-occupation-ask = How skilled is the occupation?
question-occupation-skilled = In the upper levels of the list of occupations
question-occupation-other = In the lower levels, or not in the list
question-age-ask = How old are you?
question-english-ask = Do you meet the minimum of English?
question-english-yes = Yes
question-english-no = No
question-ordinary-ask = Do you meet the ordinary rules on health and character?
question-ordinary-yes = Yes
question-ordinary-no = No

## Levers

lever-pay-name = Agree on higher pay
lever-work-one-name = Work a year in New Zealand
lever-work-two-name = Work a few years in New Zealand
lever-work-three-name = Work several years in New Zealand
lever-master-name = Earn a master's
lever-registration-name = Earn a registration
