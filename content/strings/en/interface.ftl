### Navigation

nav-start = Start here
nav-calculator = Calculator
nav-guides = Guides
nav-changes = Changes
nav-rules = Rules and sources
nav-language = Language
nav-menu = Menu
nav-search = Search

## Search

search-lead = Guides, rules and tools, found by the words in them. What you type stays in your browser.
search-found = Best matches:
search-nothing = Nothing found. Try another word, or fewer of them.
search-failed = The search could not start in this browser. All guides stand below.
search-no-script = The search needs JavaScript. Without it, choose from the guides below, or from the list of rules.
files-search = This is a copy that is read from files. Browsers let no search run in such a copy: choose from the guides below, or from the list of rules.
search-guides = All guides

## Foot

foot-method = How facts are checked
foot-privacy = Privacy
foot-mistake = Report a mistake
foot-contact = Contact
foot-licence = Licence of the texts: { $name }
foot-disclaimer = Not legal advice
foot-not-official = Not a government site

## What a press does

do-unknown = I don't know
say-why = Why?
say-source = Source

## Confidence, in full

status-agreed = At least two sources agree
status-single = One source only
status-disputed = Sources disagree
status-inferred = Our arithmetic or reading
status-not-found = Not published, or not found
status-old = Old source ({ $year })

## Confidence, as a mark at the end of a sentence

mark-agreed = sources agree
mark-single = one source
mark-disputed = sources disagree
mark-inferred = our arithmetic or reading
mark-not-found = not found
mistakes = What cannot be used yet

## Results

result-undecided = Not decided. Up to { $max ->
        [one] { $max } point is
       *[other] { $max } points are
    } possible for you; { $threshold } are needed. How points are given is not published.
result-out = Out of reach with these answers: at most { $max }, { $threshold } are needed.
result-out-coefficient = Out of reach if the coefficient { $c } multiplies the whole sum: { $max } × { $c } = { $product }. No source states that it does.
result-enough = By your own estimates: { $total }, { $diff } above the threshold. It rests on your guesses, not on published tables.
result-gate = First the KAZTEST certificate: without it the form does not open (one source).
result-decision = This is not a decision and not legal advice. Offices decide and may apply rules that we have not seen.
result-privacy = Your answers stay in this page. Nothing is sent or stored unless you press the button.

## Notices by date

notice-pilot-over = The stated end of the pilot, { $date }, has passed. We know of no decision about what follows. Check before you pay for anything.
notice-review-due = Due for review on { $date }.
notice-expired = This was in force until { $date }; that day has passed.
notice-page-expired = This page was right until { $date }; that day has passed.
notice-announced = Only announced so far: in force from { $date }.

## The points tool

points-title = Points
points-lead = Say what you will claim. How many points a claim gives is not published, so each counts from zero to its cap.
points-cap = Up to { $cap }.
points-needed = { $threshold } needed
points-up-to = up to { $max }
points-share = { $threshold } needed: about { $share } of what you can still get.
points-give-up = What you give up
points-give-up-none = You have given up nothing so far.
points-fewer = { $points } fewer; ceiling { $max }
points-given-nothing = { $criterion }: claimed nothing
points-offer-nothing = A plain no does not mean zero. If you will claim nothing here, choose the answer that says so.
points-form-asks = The form will ask about your health, and about criminal record and deportations, yours and your family's. What leads to a refusal is not published in our sources.
points-reset = Clear all answers
points-next-question = Answer this next:

## Shares in words, read after "about"

share-all = the whole
share-ninetenths = nine tenths
share-fourfifths = four fifths
share-threequarters = three quarters
share-twothirds = two thirds
share-threefifths = three fifths
share-half = half
share-less = two fifths or less

## Details of the points

points-table = The interval of each criterion
table-criterion = Criterion
table-from = From
table-to = To
table-because = Why
points-needed-coefficient = If the health coefficient multiplies the whole sum, it must be at least { $fraction }. No source states that it does.
points-coefficient-ask = Try a health coefficient
points-coefficient-help = A number from zero to one, with at most four decimals; we never work it out from your health.
points-coefficient-error = Write a number from zero to one, with at most four decimals.
points-sets = What must come together
points-sets-text = From the caps alone at least { $size ->
        [one] { $size } criterion is
       *[other] { $size } criteria are
    } needed; { $count ->
        [one] { $count } set of { $size } reaches
       *[other] { $count } sets of { $size } reach
    } the threshold.
points-sets-all-hold = Each of them holds: { $criterion }.
points-sets-without = At least { $size } are needed without this one: { $criterion }.

## Rows, bar and reasons

points-rows = What you will claim
points-sum-line = Up to { $max } possible, { $threshold } needed
result-passes = At least { $min } points are certain; { $threshold } are needed.
points-coefficient = Coefficient
points-coefficient-product = If the coefficient { $c } multiplies the whole sum: { $max } × { $c } = { $product }. No source states that it does.
points-bar = A bar from zero to { $most } points. Possible: up to { $max }. Needed: { $threshold }.
points-of-cap = of { $cap }
because-computed = Counted by the published table
because-not-asked = Not asked: no answer would change it
because-unanswered = Not answered
because-open = Your answer says nothing about points
because-claimed = Claimed; how many points a claim gives is not published
because-nothing = You claim nothing
points-key-possible = possible
points-key-own = by your own estimates
points-key-given-up = given up
points-mine = { $total } by your estimates

## Planner

points-planner = Planner with your own estimates
points-planner-help = Write what you expect for each criterion; a row that you leave empty keeps its whole interval.
points-estimate-error = Write a whole number from zero to { $cap }.
points-planner-partial = With your estimates so far: { $lower } to { $upper }.
points-planner-rests = Guesses: { $count }.
points-estimate-idle = You claim nothing here, so this does not count.
points-planner-sink = The first to sink it: { $criterion }.
points-planner-short = By your own estimates: { $total }, { $diff } short of the threshold.

## The calculator as a whole

rules-of = Rules of { $as-of }, checked { $checked }
widget-failed = The calculator could not start in this browser. The page can still be read, and the same can be done with a pen:
widget-no-script = The calculator needs JavaScript. Without it the page can still be read, and the same can be done with a pen:
files-calculator = This is a copy that is read from files. Browsers let no calculator run in such a copy, and it cannot be kept on the device from here. The page can still be read, and the same can be done with a pen:

## Pages

page-as-of = Rules as of { $as-of }. Last checked { $checked }.
page-not-translated = This page is not translated yet. It shows the English text.
page-not-reviewed = No native speaker has read this translation yet.
page-contents = On this page
picture-alt = The ring of a yurt's roof, with its poles
page-sources = Sources
page-skip = Skip to the content

## Pages of the rules

rule-sources = Sources
rule-confidence = How sure it is
rule-origin-primary = Stands in a primary text
rule-origin-outside = Stands outside the primary texts only
rule-checked = Last checked
rule-rulebook = Rulebook
rule-recorded = Recorded
rule-review-by = Review due
rule-from = In force from
rule-until = In force until
rule-used-in = Used in
rule-depends-on = Depends on
rule-dependents = What depends on it
entry-document = Paper: { $name }
entry-exam = Test: { $name }
entry-law = The points
entry-lever = What you can change: { $name }
entry-parameter = Derived value: { $name }
entry-plan = Procedure: { $name }
entry-sum = Sum to show: { $name }
entry-table = Table: { $name }
entry-way = Way: { $name }
rule-cite = Cite this rule
rule-readings = What each side says
rule-doubtful = Doubtful
rule-no-value = No value on this day
rule-items = In detail
rule-notes = Notes
rule-dates = Dates
rule-by-date = By date
by-date-from = from { $day }
by-date-none = not known
rule-page = The rule and its sources

## Sections of the rules

section-pilot = The pilot project
section-procedure = The procedure
section-kaztest = KAZTEST
section-points = Points
section-money = Money and papers
section-permits = Permits
section-exemptions = Who follows another procedure
section-nomads = Nomad visas
section-decree = The presidential decree
section-background = Background
section-calendar = Working days
section-unknown = Not found

## Sources

source-kind-firm = Firm
source-kind-press = Press
source-kind-state-press = State press
source-kind-law-database = Law database
source-kind-official = Official page
source-kind-aggregator = Aggregator site
source-kind-law = Law
source-read-whole = Read whole
source-read-opening = Only the opening read
source-read-title = Only the title read
source-undated = Undated
source-rules = { $count ->
        [one] { $count } rule rests on it
       *[other] { $count } rules rest on it
    }
source-alone = { $count ->
        [one] { $count } rule rests on it alone
       *[other] { $count } rules rest on it alone
    }
source-rules-list = Rules that rest on it

## Amounts

unit-count = { $value }
unit-points = { $value ->
        [one] { $value } point
       *[other] { $value } points
    }
unit-percent = { $value }%
unit-minutes = { $value ->
        [one] { $value } minute
       *[other] { $value } minutes
    }
unit-hours = { $value ->
        [one] { $value } hour
       *[other] { $value } hours
    }
unit-days = { $value ->
        [one] { $value } day
       *[other] { $value } days
    }
unit-working_days = { $value ->
        [one] { $value } working day
       *[other] { $value } working days
    }
unit-months = { $value ->
        [one] { $value } month
       *[other] { $value } months
    }
unit-years = { $value ->
        [one] { $value } year
       *[other] { $value } years
    }
unit-square_metres = { $value ->
        [one] { $value } square metre
       *[other] { $value } square metres
    }
unit-millimetres = { $value ->
        [one] { $value } millimetre
       *[other] { $value } millimetres
    }
unit-tenge = { $value } tenge
unit-dollars = { $value ->
        [one] { $value } US dollar
       *[other] { $value } US dollars
    }
unit-tenge_per_dollar = { $value } tenge per US dollar
unit-mci = { $value } MCI
unit-fraction = { $value }
unit-number = No. { $value }
unit-year = { $value }
unit-date = { $value }

limit-about = about { $amount }
limit-at-most = at most { $amount }
limit-at-least = at least { $amount }
limit-over = more than { $amount }
range = { $from } to { $to }

## Choice of language, missing page

languages-choose = Choose a language
not-found-title = This page does not exist
not-found-text = The address may be old or mistyped. Choose your language and begin there.

## Groups of guides

group-start = Start
group-staying = Staying for good
group-other = Other ways
group-decree = The presidential decree
group-background = Background

## What pages are made of

alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
facts-what = What
facts-value = Value
ways-rest-on = Rests on
facts-sure = How sure
open-points = Open the points calculator
guides-lead = Every guide of this site and what it answers, by what people come for.
rules-lead = Every figure and every condition that this site uses, each with how sure it is and where it comes from.
rules-data = All rules as data (JSON), with a schema
sources-lead = Everything that was read for this site, how much of it was read, and what rests on it.

## Questions in every tool

answers-title = Your answers
answers-reset = Clear all answers
tools-label = The calculator
date-day = Day
date-month = Month
date-year = Year
day-error = Write day, month and year, the year in full.
number-label = Number
number-error = Write a number of at least { $least }.
number-error-range = Write a number from { $least } to { $most }.
question-faded = No longer asked, because of your answers to:
question-idle = Not asked: no answer would change anything here.
question-prefilled = Filled in from an earlier answer. You can change it.

## Keeping and sharing

do-link = Copy link
done-link = Copied: whoever has the link sees these answers.
do-print = Print
done-print = Sent to the printer.
do-keep = Keep on this device
done-keep = Kept on this device, until you delete it.
do-calendar = Dates as a calendar (.ics)
do-file = Answers as a file (.json)
done-file = The file is saved.
do-delete = Delete
done-delete = Deleted from this device.
keep-sensitive = Also put sensitive answers into the link

then-title = This link was made under other rules
then-was = Then, on { $date }, as the link says: { $result }
then-is = Now, by the rules of this page: { $result }
then-why = Recorded about this since then:
then-why-none = Nothing was recorded about this since then.

widget-refused = The browser does not allow it here.
widget-link-refused = This link was made for other questions or by another version, so none of it was taken over.

offline-title = Without the internet
offline-text = At the press of the button the calculator, the sheets to print, the list of rules and the home page, all in English, are kept on this device and open without a connection. Your answers are not kept with them. Until you remove them, your browser asks this site by itself whether there is a newer version.
offline-keep = Make this calculator work offline
offline-remove = Remove from this device
offline-busy = One moment …
offline-kept = Kept on this device: it also opens without the internet.
offline-removed = Removed from this device.
offline-refused = That did not work: the browser does not allow it here, or the connection broke off. Nothing is kept.

## The ways tool

ways-title = Which way fits me
ways-lead = Answer what you can and leave out the rest. You see which ways of staying fit your answers, which depend on something, and why.
open-ways = Find your way
do-next = Continue
do-back = Back
do-all = See all questions
do-one = Ask them one by one
do-clear = Clear all answers
ways-you = You and your plans
ways-employers = The person you bring in
ways-question = Question { $number } of at most { $count }
ways-question-only = One more question
ways-done = That was the last question. You can change every answer.
ways-nothing = Nothing is answered yet, so everything still depends on your answers.
ways-count = { $fits ->
        [0] No way fits your answers without conditions
        [one] { $fits } way fits your answers
       *[other] { $fits } ways fit your answers
    }; { $depends ->
        [0] none depends on conditions.
        [one] { $depends } depends on conditions.
       *[other] { $depends } depend on conditions.
    }
ways-sum = Ways that fit: { $fits }. Depending on conditions: { $depends }.
ways-other = The new test and points are not said to apply to you. You follow another procedure, not none.
ways-answer-next = Answer this next:
ways-decide = More than one category fits or depends: decide before you file.
ways-all = All ways
ways-fits = Fits your answers
ways-depends = Depends
ways-no = Does not fit
ways-not-needed = Not needed for you
ways-no-verdict = No verdict: no condition is published
ways-no-list = Do not fit:
ways-more = Conditions and what follows
ways-met = Met
ways-not-met = Not met
ways-not-known = Not known to be met
ways-against = Can rule it out
ways-depends-on = Depends on
ways-not-answered = Not answered
ways-follows = What follows
ways-after = After it: { $way }
ways-standing = State of the rules
ways-tools = Go on with
ways-do = What to do now
ways-do-for = For this way: { $way }
ways-do-find = First find out:
ways-do-ask = Ask the office that decides what it asks for today. Not all of it is published.
ways-do-test = Pass the test.
ways-do-form = Gather early what the form will ask about.
ways-do-papers = Then see to the account and the papers:
ways-do-stay = Begin before your stay ends on { $date }.

## The dates tool

plan-title = Dates
plan-lead = Each stage with the day by which it must be over. There are no earliest days: every published length is a maximum.
open-plan = Plan your dates
plan-by = { $stage }: no later than { $days }
plan-by-own = { $stage }: until { $days }, by your own wait
plan-undated = Nothing can be dated yet: how long “{ $stage }” takes is not published.
plan-no-holidays = Holidays of { $year } are not known: no date.
plan-two-days = { $date }, or { $other } if the uncertain days are off
plan-over = Every stage of this procedure is behind you.
plan-overdue = { $stage }: the longest time published is over
plan-not-asked = With your other answers this procedure is not asked about, so it is not planned.
plan-from-today = Counted from today, since no other day is known.
plan-last = { $stage }, the last stage: no later than { $days }.
plan-last-own = With your own waits the last stage, “{ $stage }”, ends no later than { $days }. It rests on your guesses.
plan-no-end = There is no final date: how long some stages take is not published. Write the days that you allow for them, and the plan goes on to its end.
plan-stages = Stage by stage
plan-state-done = done
plan-state-running = running since { $date }
plan-state-running-undated = running, since when is not said
plan-state-next = next
plan-state-later = later
plan-no-later-than = no later than
plan-until = until
plan-with-own = with your own waits
plan-at-most = Lasts at most { $length }
plan-not-published = How long it takes is not published
plan-not-published-own = How long it takes is not published; you allow { $length }
plan-paper = The paper that “{ $stage }” gives: dated { $dated }, surely valid until { $until }.
plan-paper-supposed = Its date is supposed.
plan-warns-overdue = By the published maximum “{ $stage }” should have been over no later than { $days }; by your answers it is not. Ask the office.
plan-warns-stay = You may stay until { $date }. “{ $stage }” can last until { $until } or longer. This plan is no permission to stay longer.
plan-warns-stay-open = You may stay until { $date }. Whether the procedure is over by then cannot be told: “{ $stage }” has no date. This plan is no permission to stay longer.
plan-warns-stay-unknown = You have not said until when you may stay, so it is not compared with these dates.
plan-warns-paper = The paper that “{ $from }” gives is surely valid until { $date }. “{ $stage }” can last until { $until } or longer.
plan-warns-end = “{ $stage }” can last until { $until } or longer, past the stated end, { $date }.
plan-rests = What the dates rest on
plan-rests-today = What comes next is counted from today.
plan-rests-wait = “{ $stage }”: { $length } by your own guess; no source states a length.
plan-rests-paper = The date { $date } on the paper is supposed.
plan-rests-calendar = Working days of { $year }

## The money tool

money-title = Money
money-lead = How much you have to show on the day of filing, and how it is worked out.
open-money = Work out the money
money-one = To show: { $sum }
money-readings = To show: { $sums }, by how the rule is read
money-or = or
money-no-index = The index of { $year } is not set, as far as we know: there is a formula and no sum yet
money-no-sum = No sum can be told
money-not-asked = With your other answers this sum is not asked about, so none is shown.
money-filed = If you hand in the papers on { $date }.
money-filed-by = If you hand in the papers by { $date }.
money-formula = { $factor } × index of { $year }
money-formula-times = { $factor } × index of { $year } × { $times }
money-times = { $base } × { $times } = { $sum }
money-missing = With what you have, { $amount } are missing.
money-missing-nothing = With what you have, nothing is missing.
money-exchanged = At your rate: { $amount }.
money-exchanged-up = At your rate: { $amount }, rounded up.
money-worked-title = How it is worked out
money-worked = { $factor } × { $index } (index of { $year }) = { $base }
money-exempt = Who is said not to have to show it
money-exempt-met = By your answers you are said not to have to show it; see below how sure that is.
money-exempt-by = Said of you, by your answers.
money-exempt-asked = It may be said of you. That depends on:
money-notes = What else to know
money-rests = What the sum rests on
money-rests-filed = The papers are handed in by { $date }.
money-rests-once = You apply alone: you have not said with how many.
money-rests-rate = Your own rate: { $rate } tenge for one US dollar.

## The KAZTEST tool

kaztest-title = KAZTEST marks
kaztest-lead = How many right answers each part needs. Each part is passed by itself.
open-kaztest = Check your marks
kaztest-passed = Passed by these marks: every part has enough right answers.
kaztest-failed = Not passed by these marks.
kaztest-held = You say that you have the certificate, so no marks are missing.
kaztest-undecided = Not decided. The marks are missing for: { $parts }.
kaztest-part = Part
kaztest-needed = Needed
kaztest-given = Yours
kaztest-outcome = Result
kaztest-needed-of = { $needed } of { $count }
kaztest-not-given = not given
kaztest-part-passed = passed
kaztest-part-missing = { $count ->
        [one] { $count } right answer is
       *[other] { $count } right answers are
    } missing
kaztest-part-failed = not passed
kaztest-part-refused = not counted: the part has fewer questions
kaztest-part-unknown = not decided
kaztest-rounding = What is needed is rounded up to a whole answer.
kaztest-answers = Your marks
kaztest-attempts = Attempts
kaztest-attempts-left = Attempts left: { $count }. Each is paid for.
kaztest-attempts-none = No attempt is left. What follows then is not told in our sources.
kaztest-ban = If you are stopped for breaking a rule
kaztest-ban-until = A ban may last until { $date }.
kaztest-ban-from = We count it from { $date }, the day on which you were stopped. No source says from which day it counts.

## The papers tool

papers-title = My documents
papers-lead = The papers for your way, why each is needed, and how old it may be.
open-papers = List my documents
papers-needed = { $count ->
        [one] { $count } paper is needed.
       *[other] { $count } papers are needed.
    }
papers-needed-none = No paper is sure to be needed.
papers-open = { $count ->
        [one] For { $count } more it depends.
       *[other] For { $count } more it depends.
    }
papers-several = { $count ->
        [one] Papers of { $count } way.
       *[other] Papers of { $count } ways. Each way asks for its own.
    }
papers-no-way = No way with a list of papers is chosen.
papers-example = Nothing is answered yet about your way, so these papers are an example. You can choose other ways below.
papers-filing = Counted for filing on { $date }.
papers-filing-assumed = Counted as if you filed today, { $date }.
papers-may-differ = Only papers that our sources name are listed. Ask the office for its current list.
papers-depends = Depends on your answer to:
papers-unclear = Whether it is needed is not known.
papers-if = Needed in this case:
papers-unless = Not needed in this case:
papers-not-needed = Not needed: { $count }
papers-oldest = Dated { $date } or later.
papers-lasts-until = It must be valid until { $date } or longer.
papers-lasts = Yours is valid long enough.
papers-too-short = Yours ends { $days ->
        [one] { $days } day
       *[other] { $days } days
    } too early.
papers-form = What the form will ask
papers-answers = What the list rests on
papers-ways = Whose papers are listed
papers-ways-help = Ticked are the ways that your answers leave. Tick others to see their papers.
papers-ways-answers = Answers about your way

## The whole calculator

calculator-title = All questions, one result
calculator-lead = Every question on one page; under them what the answers come to: ways, points, dates, money and papers.
calculator-not-known = What nobody has published about your ways
open-calculator = Answer all questions on one page

## The sheets to print

tool-worksheet = Worksheet on paper
tool-ask = Ask the office
sheets-label = On paper
sheets-keep = This sheet anew, and each rule with its sources: { $address }

worksheet-lead = The calculator on paper, from the same rules. Print it and take a pen: nothing is filled in beforehand, and nothing leaves your desk.
worksheet-day = Filled in on
worksheet-points-how = Tick what you will claim, and write the number beside your tick under “Possible”; in a row without ticks, write its cap. Under “My estimate” write your own guess, if you have one, never more than what is possible. Then add up both columns.
worksheet-cap = Up to
worksheet-possible = Possible
worksheet-estimate = My estimate
worksheet-together = { $group }, together
worksheet-sum = Sum
worksheet-needed = Needed
worksheet-difference = Difference
worksheet-means = What it means
worksheet-out = The sum of what is possible is below { $threshold }: out of reach with these answers.
worksheet-undecided = The sum of what is possible is { $threshold } or more: not decided. How points are given is not published.
worksheet-enough = The sum of your estimates is { $threshold } or more: enough by your own estimates. It rests on your guesses, not on published tables.
worksheet-coefficient-needed = At the largest sum, { $max }, the coefficient must be at least { $fraction } if it multiplies the whole sum. No source states that it does.
worksheet-coefficient-own = And at my own sum:
worksheet-attempt = Attempt { $n }, on
worksheet-other-year = In another year:
worksheet-index = index of that year
worksheet-times = how often
worksheet-to-show = To show
worksheet-have = What I have
worksheet-missing = Missing
worksheet-stage = Stage
worksheet-lasts = Lasts
worksheet-begun = Began on
worksheet-by = No later than
worksheet-days-off = Days off in { $year } still to come, Monday to Friday: { $days }.
worksheet-days-uncertain = Perhaps also: { $days }.
tool-papers = My documents

ask-lead = What the published texts leave out, as questions to print and hand in. An office reads them in Russian and in Kazakh; what each asks stands above it in English.
ask-how = Tick the questions that touch you. The name of each leads to what is known of it. Ask for answers in writing, and keep them.
ask-opening = Hello! Please answer the questions that are ticked, in writing if possible, and name the paragraph, article or appendix.
ask-office = Office
ask-day = Date
ask-answered-by = Answered by (name, position)
ask-answer = Answer

## Changes

changes-last = Last changes
changes-lead = What has changed, when, and by which source: the newest on top. Made from the rules themselves.
change-begin = { $count ->
        [one] The list begins, with { $count } rule.
       *[other] The list begins, with { $count } rules.
    }
change-rule = New on this site.
change-recorded = New on this site: { $value }.
change-value = From this day: { $value }.
change-no-value = From this day no value is known.
change-in-force = In force from this day.
change-ended = No longer in force from this day.
changes-ahead = Dated ahead
changes-compare = Two dates compared
changes-compare-how = These values depend on the day. Find the line of each of your two dates; what a value means stands on its rule's page.
changes-feed = These changes as a feed (Atom)

## Drawings

bars-caption = The most that each criterion can give. The full width is what is needed.
bars-needed = Needed
calendar-caption = Counted from { $start }: { $length }, the last on { $end }.
calendar-caption-uncertain = Counted from { $start }: { $length }, the last on { $end }, or on { $later } if a day that is uncertain is off.
calendar-counts = counts
calendar-end = the last day
calendar-month = { $month }. Days that count: { $days }.
calendar-month-off = { $month }. Days that count: { $days }. Holidays and days off: { $off }.
calendar-off = a holiday or day off
calendar-start = the beginning, not counted itself
flow-caption = A firm line: the time is published. A dashed line: it is not.
flow-not-published = time not published
timeline-caption = To scale. A firm line is past, a dashed one lies ahead, as of the day of these pages.
weekday-friday = Fr
weekday-monday = Mo
weekday-saturday = Sa
weekday-sunday = Su
weekday-thursday = Th
weekday-tuesday = Tu
weekday-wednesday = We

## The calculator on other sites

embed-title = Calculator: living in Kazakhstan
embed-loading = The calculator is being loaded.
embed-failed = The calculator does not run here.
embed-calculator = Open the whole calculator
embed-contact = Ask { $host }
embed-agree = Tell { $host } my result: the range of points and whether it is enough. My answers are not told.
embed-note = Made by Meken. Not a government site, not legal advice.
embed-stays = The other language cannot be loaded. The calculator goes on in this one.

## The page for partners

foot-partners = For partners
partners-title = The calculator on your site
partners-lead = One line brings it to your page, in your readers' language and your colours. It stores nothing, asks no other host, and tells nobody what your readers answer.
partners-release = Release { $version } of { $date }
partners-try = Try it and copy
partners-tool = Tool
partners-language = Language
partners-theme = Light or dark
partners-theme-auto = as the reader's device is set
partners-theme-light = light
partners-theme-dark = dark
partners-accent = Colour of links and buttons
partners-paper = Colour of the ground
partners-ink = Colour of the text
partners-colours = Colours of our own
partners-colours-hint = Where two colours are too close to be read, the calculator moves them apart by itself.
partners-contact = Where readers reach you
partners-contact-hint = An address that begins with https: or mailto: stands as a link below the result. Nothing is sent with it.
partners-report = Ask readers whether our page may know their result
partners-no-script = Without script you can copy the lines below as they are, and change their words by hand.
partners-preview = Preview
partners-copy = Copy
partners-copied = Copied.
partners-not-copied = Your browser does not allow it: mark the text and copy it.
partners-frame = Frame
partners-frame-text = Works alone, also where a page may run no script. Its height stays as the line says.
partners-grows = Frame that grows
partners-grows-text = The same with a small script, so that it is as high as what stands in it.
partners-element = Element
partners-element-text = Stands in the page itself and takes its width. Until it runs, and wherever it cannot, readers see the link. If your policy refuses styles within the page, put this one into your own sheet.
partners-pinned = Element, pinned
partners-pinned-text = These bytes and no others, with the rules in them. When they have become old, it says so by itself; you choose when to take the next release.
partners-policy = What your policy has to allow, if you send one
partners-privacy = For your privacy page
partners-privacy-text = The calculator on this page comes from { $host } and runs in your browser. Neither your answers nor the address of this page are sent to anybody. As with any file, { $host } sees the internet address that it is sent to.
partners-privacy-host = (the address of this site)
partners-weight = What a reader loads
partners-file = File
partners-bytes = Bytes, compressed
partners-file-element = script of the element
partners-file-loader = script that lets a frame grow
partners-file-inside = script of the frame's page
partners-file-wasm = calculator
partners-file-pack = rules and words of a language
partners-file-style = style sheet
partners-events = What the page is told
partners-event = Event
partners-when = When
partners-with = With
partners-ready-when = the calculator runs
partners-error-when = it cannot run: the link stands in its place; or another language cannot be loaded: it goes on in its own
partners-error-with = the reason, in English
partners-change-when = the result is no longer the one that was told, and only while the reader agrees
partners-result-when = there is a result, and only if you ask and the reader agrees, each time anew
partners-result-with = the range of points, what is needed, and whether it is enough; never an answer
partners-nothing = nothing
partners-yourself = Serve it yourself
# plain 1: part of an address
partners-yourself-text = The newest release in one file. Unpack it on your host, and name its folder there in place of /embed/v1/ in the lines above.
partners-manifest = The element described for editors and programs
partners-check = Try your site
partners-check-text = Make an empty page of your site of these lines and open it. It says which of the ways work there, and what your policy lacks.
