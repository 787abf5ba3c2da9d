# The words around the pages.

alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution

facts-sure = How sure
facts-value = Value
facts-what = What

foot-contact = Contact
foot-licence = Licence of the texts: { $name }
foot-disclaimer = Not legal advice
foot-method = How facts are checked
foot-mistake = Report a mistake
foot-not-official = Not a government site
foot-privacy = Privacy

group-background = Background
group-decree = The presidential decree
group-other = Other ways
group-start = Start
group-staying = Staying for good

languages-choose = Choose a language

limit-about = about { $amount }
limit-at-least = at least { $amount }
limit-at-most = at most { $amount }
limit-over = more than { $amount }

mark-agreed = two sources agree
mark-disputed = sources disagree
mark-inferred = our arithmetic or reading
mark-not-found = not found
mark-single = one source

nav-guides = Guides
nav-rules = Rules and sources
nav-start = Start here

not-found-text = The address may be old or mistyped. Search, or pick the sentence that is closest to you.
not-found-title = This page does not exist

notice-page-expired = This page was right until { $date }; that day has passed.
notice-announced = Only announced so far: in force from { $date }.
notice-expired = This was in force until { $date }; that day has passed.
notice-pilot-over = The stated end of the pilot, { $date }, has passed. We know of no decision about what follows. Check before you pay for anything.
notice-review-due = Due for review on { $date }.

page-as-of = Rules as of { $as-of }. Last checked { $checked }.
page-not-reviewed = No native speaker has read this translation yet.
page-not-translated = This page is not translated yet. It shows the English text.
picture-alt = The ring of a yurt's roof, with its poles
page-sources = Sources

range = { $from } to { $to }

rule-checked = Last checked
rule-doubtful = Doubtful
rule-from = In force from
rule-no-value = No value on this day
rule-origin-outside = Stands outside the primary texts only
rule-origin-primary = Stands in a primary text
rule-rulebook = Rulebook
rule-recorded = Recorded
rule-review-by = Review due
rule-until = In force until

guides-lead = Every guide of this site and what it answers, by what people come for.
rules-lead = Every figure and every condition that this site uses, each with how sure it is and where it comes from.

section-background = Background
section-calendar = Working days
section-decree = The presidential decree
section-exemptions = Who follows another procedure
section-kaztest = KAZTEST
section-money = Money and papers
section-nomads = Nomad visas
section-permits = Permits
section-pilot = The pilot project
section-points = Points
section-procedure = The procedure
section-unknown = Not found

source-alone = { $count ->
        [one] { $count } rule rests on it alone
       *[other] { $count } rules rest on it alone
    }
source-kind-aggregator = Aggregator site
source-kind-firm = Firm
source-kind-law = Law
source-kind-law-database = Law database
source-kind-official = Official page
source-kind-press = Press
source-kind-state-press = State press
source-read-opening = Only the opening read
source-read-title = Only the title read
source-read-whole = Read whole
source-rules = { $count ->
        [one] { $count } rule rests on it
       *[other] { $count } rules rest on it
    }
source-undated = Undated

sources-lead = Everything that was read for this site, how much of it was read, and what rests on it.

status-agreed = At least two sources agree
status-disputed = Sources disagree
status-inferred = Our arithmetic or reading
status-not-found = Not published, or not found
status-old = Old source ({ $year })
status-single = One source only

unit-count = { $value }
unit-date = { $value }
unit-days = { $value ->
        [one] { $value } day
       *[other] { $value } days
    }
unit-dollars = { $value ->
        [one] { $value } US dollar
       *[other] { $value } US dollars
    }
unit-fraction = { $value }
unit-hours = { $value ->
        [one] { $value } hour
       *[other] { $value } hours
    }
unit-mci = { $value } MCI
unit-millimetres = { $value ->
        [one] { $value } millimetre
       *[other] { $value } millimetres
    }
unit-minutes = { $value ->
        [one] { $value } minute
       *[other] { $value } minutes
    }
unit-months = { $value ->
        [one] { $value } month
       *[other] { $value } months
    }
unit-number = No. { $value }
unit-percent = { $value }%
unit-points = { $value ->
        [one] { $value } point
       *[other] { $value } points
    }
unit-square_metres = { $value ->
        [one] { $value } square metre
       *[other] { $value } square metres
    }
unit-tenge = { $value } tenge
unit-tenge_per_dollar = { $value } tenge per US dollar
unit-working_days = { $value ->
        [one] { $value } working day
       *[other] { $value } working days
    }
unit-year = { $value }
unit-years = { $value ->
        [one] { $value } year
       *[other] { $value } years
    }

entry-document = Paper: { $name }
entry-exam = Test: { $name }
entry-law = The points
entry-lever = What you can change: { $name }
entry-parameter = Derived value: { $name }
entry-plan = Procedure: { $name }
entry-sum = Sum to show: { $name }
entry-table = Table: { $name }
entry-way = Way: { $name }
nav-changes = Changes
changes-last = Last changes
changes-lead = What has changed, when, and by which source: the newest on top. Made from the rules themselves.
by-date-from = from { $day }
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

# Below drawings.

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

ways-rest-on = Rests on
