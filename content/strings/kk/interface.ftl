### Интерфейс сөздері. Ережелердің сөздері rules.ftl файлында.
### Navigation

nav-start = Неден бастау керек
nav-calculator = Калькулятор
nav-guides = Нұсқаулықтар
nav-changes = Өзгерістер
nav-rules = Ережелер мен дереккөздер
nav-language = Тіл
nav-menu = Мәзір
nav-search = Іздеу

## Search

# ?
search-lead = Нұсқаулықтар, ережелер мен құралдар ішіндегі сөздері бойынша табылады. Теріп жазғаныңыз браузеріңізден шықпайды.
# ?
search-found = Ең сәйкес беттер:
# ?
search-nothing = Ештеңе табылмады. Басқа сөзді немесе азырақ сөзді теріп көріңіз.
# ?
search-failed = Іздеу бұл браузерде іске қосылмады. Барлық нұсқаулық төменде тізілген.
# ?
search-no-script = Іздеу үшін JavaScript қажет. Онсыз төмендегі нұсқаулықтардан немесе ережелер тізімінен таңдаңыз.
files-search = Бұл — файлдардан ашылған көшірме. Мұндай көшірмеде браузер іздеуді іске қоспайды: төмендегі нұсқаулықтардан немесе ережелер тізімінен таңдаңыз.
search-guides = Барлық нұсқаулық

## Foot

foot-method = Деректер қалай тексеріледі
foot-privacy = Құпиялық
foot-mistake = Қате туралы хабарлау
foot-contact = Байланыс
foot-licence = Мәтіндер лицензиясы: { $name }
foot-disclaimer = Заң кеңесі емес
foot-not-official = Бұл мемлекеттік сайт емес

## What a press does

do-unknown = Білмеймін
say-why = Неге?
say-source = Дереккөз

## Confidence, in full

status-agreed = Кемінде екі дереккөз растайды
status-single = Бір ғана дереккөз
status-disputed = Дереккөздер әртүрлі айтады
status-inferred = Біздің есебіміз немесе қорытындымыз
status-not-found = Жарияланбаған немесе табылмаған
status-old = Ескі дереккөз ({ $year })

## Confidence, as a mark at the end of a sentence

mark-agreed = дереккөздер растайды
mark-single = бір дереккөз
mark-disputed = дереккөздер әртүрлі айтады
mark-inferred = біздің есебіміз немесе қорытындымыз
mark-not-found = табылмаған
mistakes = Әзірге есепке алынбайтын жауаптар

## Results

result-undecided = Нақты жауап жоқ. Сіз ең көбі { $max } балл жинай аласыз, { $threshold } қажет. Балл қалай берілетіні жарияланбаған.
result-out = Бұл жауаптармен шекке жету мүмкін емес: ең көбі { $max }, { $threshold } қажет.
result-out-coefficient = Егер { $c } коэффициенті бүкіл сомаға көбейтілсе, шекке жету мүмкін емес: { $max } × { $c } = { $product }. Мұны ешбір дереккөз айтпайды.
result-enough = Сіздің бағалауыңызша: { $total }, шектен { $diff } артық. Бұл жарияланған кестеге емес, сіздің болжамыңызға сүйенеді.
result-gate = Алдымен ҚАЗТЕСТ сертификаты: онсыз сауалнама ашылмайды (бір дереккөз).
result-decision = Бұл шешім де, заң кеңесі де емес. Шешімді мекеме қабылдайды, ол біз көрмеген ережелерді қолдануы мүмкін.
result-privacy = Жауаптарыңыз осы бетте қалады. Түймені баспасаңыз, ештеңе жіберілмейді және сақталмайды.

## Notices by date

notice-pilot-over = Пилоттық жобаның аталған аяқталу күні ({ $date }) өтті. Одан кейін не болатыны туралы шешім бізге белгісіз. Бірдеңеге ақша төлемес бұрын анықтап алыңыз.
notice-review-due = { $date } күнінен бастап мұны қайта тексеру қажет.
notice-expired = Бұл { $date } күніне дейін күшінде болған; ол мерзім өтті.
notice-page-expired = Бұл бет { $date } күніне дейін дұрыс болған; ол мерзім өтті.
notice-announced = Әзірге тек жарияланған: { $date } күнінен бастап күшіне енеді.

## The points tool

# ?
points-title = Балл есебі
# ?
points-lead = Нені көрсететініңізді белгілеңіз. Оның қанша балл беретіні жарияланбаған, сондықтан әр тармақ нөлден өзінің ең жоғары балына дейін есептеледі.
points-cap = Ең көбі { $cap }.
points-needed = { $threshold } қажет
points-up-to = ең көбі { $max }
points-share = { $threshold } қажет: әлі жинай алатын балыңыздың шамамен { $share }.
points-give-up = Неден бас тартасыз
points-give-up-none = Әзірге ештеңеден бас тартқан жоқсыз.
points-fewer = { $points } балл кем; ең көбі { $max }
points-given-nothing = { $criterion }: ештеңе көрсетілмеген
points-offer-nothing = Жай ғана «жоқ» деген жауап нөлді білдірмейді. Бұл жерде ештеңе көрсетпейтін болсаңыз, соны айтатын жауапты таңдаңыз.
points-form-asks = Сауалнамада денсаулығыңыз туралы, сондай-ақ өзіңіздің және отбасы мүшелеріңіздің соттылығы мен депортациялануы туралы сұралады. Ненің бас тартуға әкелетіні біздің дереккөздерде жарияланбаған.
points-reset = Барлық жауапты өшіру
points-next-question = Келесі сұрақ:

## Shares in words, read after "about"

share-all = бәрі
share-ninetenths = оннан тоғызы
share-fourfifths = бестен төрті
share-threequarters = төрттен үші
share-twothirds = үштен екісі
share-threefifths = бестен үші
share-half = жартысы
share-less = бестен екісі немесе одан азы

## Details of the points

points-table = Әр критерийдің аралығы
table-criterion = Критерий
table-from = Ең азы
table-to = Ең көбі
table-because = Себебі
points-needed-coefficient = Егер денсаулық коэффициенті бүкіл сомаға көбейтілсе, ол кемінде { $fraction } болуы керек. Мұны ешбір дереккөз айтпайды.
points-coefficient-ask = Денсаулық коэффициентін қойып көру
points-coefficient-help = Нөлден бірге дейінгі сан, үтірден кейін ең көбі төрт таңба; біз оны ешқашан денсаулығыңыздан шығармаймыз.
points-coefficient-error = Нөлден бірге дейінгі сан жазыңыз, үтірден кейін ең көбі төрт таңба болсын.
points-sets = Нелер қатар келуі керек
points-sets-text = Тек ең жоғары балдарға қарасақ, кемінде { $size } критерий қажет; шекті балға { $size } критерийден құралған { $count } жиынтық жетеді.
points-sets-all-hold = Олардың әрқайсысында бар: { $criterion }.
points-sets-without = Мына критерийсіз кемінде { $size } критерий қажет: { $criterion }.

## Rows, bar and reasons

points-rows = Нені көрсетесіз
points-sum-line = Ең көбі { $max } болуы мүмкін, { $threshold } қажет
result-passes = Кемінде { $min } балл анық; { $threshold } қажет.
points-coefficient = Коэффициент
points-coefficient-product = Егер { $c } коэффициенті бүкіл сомаға көбейтілсе: { $max } × { $c } = { $product }. Мұны ешбір дереккөз айтпайды.
points-bar = Нөлден { $most } балға дейінгі жолақ. Болуы мүмкін: ең көбі { $max }. Қажет: { $threshold }.
points-of-cap = { $cap } балдан
because-computed = Жарияланған кесте бойынша есептелді
because-not-asked = Сұралмайды: жауап ештеңені өзгертпейді
because-unanswered = Жауап жоқ
because-open = Жауабыңыз балл туралы ештеңе айтпайды
because-claimed = Көрсетіледі; қанша балл беретіні жарияланбаған
because-nothing = Сіз ештеңе көрсетпейсіз
points-key-possible = болуы мүмкін
points-key-own = сіздің бағалауыңызша
points-key-given-up = көрсетілмейді
points-mine = сіздің бағалауыңызша { $total }

## Planner

points-planner = Өз бағалауыңызбен жоспарлау
points-planner-help = Әр критерий бойынша өз болжамыңызды жазыңыз; бос қалған жол бүкіл аралығын сақтайды.
points-estimate-error = Бүтін сан жазыңыз: ең азы нөл, ең көбі { $cap }.
points-planner-partial = Әзірге бағалауыңыз бойынша: ең азы { $lower }, ең көбі { $upper }.
points-planner-rests = Болжам саны: { $count }.
points-estimate-idle = Мұнда сіз ештеңе көрсетпейсіз, сондықтан бұл есептелмейді.
points-planner-sink = Есепті бірінші болып бұзатыны: { $criterion }.
points-planner-short = Сіздің бағалауыңызша: { $total }, шекті балға { $diff } жетпейді.

## The calculator as a whole

rules-of = { $as-of } күнгі ережелер, тексерілген күні: { $checked }
# ?
widget-failed = Калькулятор бұл браузерде іске қосылмады. Бетті бәрібір оқуға болады, ал есептеуді қаламмен де жасауға болады:
# ?
widget-no-script = Калькуляторға JavaScript қажет. Бетті онсыз да оқуға болады, ал есептеуді қаламмен де жасауға болады:
files-calculator = Бұл — файлдардан ашылған көшірме. Мұндай көшірмеде браузер калькуляторды іске қоспайды, оны осы жерден құрылғыда сақтауға да болмайды. Бетті оқуға болады, ал есептеуді қаламмен де жасауға болады:

## Pages

page-as-of = { $as-of } күнгі ережелер. Соңғы тексерілген күні: { $checked }.
page-not-translated = Бұл бет әлі аударылмаған. Мұнда ағылшынша мәтін көрсетілген.
page-not-reviewed = Бұл аударманы ана тілінде сөйлейтін адам әлі оқып шыққан жоқ.
page-contents = Осы бетте
picture-alt = Шаңырақ: киіз үйдің төбесіндегі дөңгелек
page-sources = Дереккөздер
page-skip = Мазмұнға өту

## Pages of the rules

rule-sources = Дереккөздер
rule-confidence = Қаншалықты сенімді
rule-origin-primary = Негізгі дереккөзде бар
rule-origin-outside = Тек негізгі дереккөздерден тыс бар
rule-checked = Соңғы тексерілген күні
rule-rulebook = Ережелер жинағы
rule-recorded = Енгізілген күні
rule-review-by = Қайта тексеру күні
rule-from = Күшіне енген күні
rule-until = Қолданылатын соңғы күні
rule-used-in = Қайда қолданылады
rule-depends-on = Неге байланысты
rule-dependents = Бұған не байланысты
entry-document = Құжат: { $name }
entry-exam = Тест: { $name }
entry-law = Балдар
entry-lever = Өзгертуге болатыны: { $name }
entry-parameter = Есептелген шама: { $name }
entry-plan = Рәсім: { $name }
entry-sum = Көрсетілуі керек сома: { $name }
entry-table = Кесте: { $name }
entry-way = Жол: { $name }
rule-cite = Осы ережеге сілтеме жасау
rule-readings = Әр тарап не айтады
rule-doubtful = Күмәнді
rule-no-value = Бұл күнге мән жоқ
rule-items = Толығырақ
rule-notes = Ескертпелер
rule-dates = Күндер
rule-by-date = Күндер бойынша
by-date-from = { $day } күнінен бастап
by-date-none = белгісіз
rule-page = Ереже және оның дереккөздері

## Sections of the rules

section-pilot = Пилоттық жоба
section-procedure = Рәсім
section-kaztest = ҚАЗТЕСТ
section-points = Балл
section-money = Ақша мен құжаттар
section-permits = Рұқсаттар мен ықтиярхат
section-exemptions = Басқа рәсім кімдерге қолданылады
# ?
section-nomads = Номад визалары
section-decree = Президент Жарлығы
section-background = Қосымша мәлімет
section-calendar = Жұмыс күндері
section-unknown = Табылмаған мәліметтер

## Sources

source-kind-firm = Компания
source-kind-press = Баспасөз
source-kind-state-press = Мемлекеттік баспасөз
source-kind-law-database = Құқықтық база
source-kind-official = Ресми сайт
source-kind-aggregator = Агрегатор сайт
source-kind-law = Заң
source-read-whole = Толық оқылды
source-read-opening = Тек басы оқылды
source-read-title = Тек тақырыбы оқылды
source-undated = Күні көрсетілмеген
source-rules = Оған { $count } ереже сүйенеді
source-alone = Тек соған ғана { $count } ереже сүйенеді
source-rules-list = Осыған сүйенетін ережелер

## Amounts

unit-count = { $value }
unit-points = { $value } балл
unit-percent = { $value }%
unit-minutes = { $value } минут
unit-hours = { $value } сағат
unit-days = { $value } күн
unit-working_days = { $value } жұмыс күні
unit-months = { $value } ай
unit-years = { $value } жыл
unit-square_metres = { $value } шаршы метр
unit-millimetres = { $value } миллиметр
unit-tenge = { $value } теңге
unit-dollars = { $value } АҚШ доллары
unit-tenge_per_dollar = бір АҚШ доллары үшін { $value } теңге
unit-mci = { $value } АЕК
unit-fraction = { $value }
unit-number = № { $value }
unit-year = { $value } жыл
unit-date = { $value }

# The amount takes no suffix, so these words must not ask for one.
limit-about = шамамен { $amount }
limit-at-most = ең көбі { $amount }
limit-at-least = кемінде { $amount }
limit-over = { $amount } мөлшерінен артық
range = { $from }–{ $to }

## Choice of language, missing page

languages-choose = Тілді таңдаңыз
not-found-title = Мұндай бет жоқ
not-found-text = Мекенжай ескірген немесе қате терілген болуы мүмкін. Тіліңізді таңдап, содан бастаңыз.

## Groups of guides

group-start = Бастау
group-staying = Тұрақты тұру
group-other = Басқа жолдар
group-decree = Президент Жарлығы
group-background = Қосымша мәлімет

## What pages are made of

alert-note = Ескертпе
alert-tip = Кеңес
alert-important = Маңызды
alert-warning = Ескерту
alert-caution = Абайлаңыз
facts-what = Не
facts-value = Мәні
ways-rest-on = Негізі
facts-sure = Қаншалықты сенімді
open-points = Балл калькуляторын ашу
guides-lead = Осы сайттағы барлық нұсқаулық: әрқайсысы қандай сұраққа жауап береді.
rules-lead = Осы сайттағы барлық сан мен шарт: әрқайсысы қаншалықты сенімді және қайдан алынған.
rules-data = Барлық ережелер дерек түрінде (JSON), схемасымен бірге
sources-lead = Осы сайт үшін оқылғанның бәрі: қаншасы оқылды және оған не сүйенеді.

## Questions in every tool

answers-title = Жауаптарыңыз
answers-reset = Барлық жауапты өшіру
tools-label = Калькулятор
date-day = Күн
date-month = Ай
date-year = Жыл
day-error = Күнді, айды және жылды толық жазыңыз.
number-label = Сан
number-error = { $least } немесе одан үлкен сан жазыңыз.
number-error-range = { $least } мен { $most } аралығындағы санды жазыңыз.
question-faded = Енді сұралмайды, себебі мына жауаптарыңыз:
question-idle = Сұралмайды: жауап мұнда ештеңені өзгертпес еді.
question-prefilled = Бұрынғы жауап бойынша толтырылған. Өзгертуге болады.

## Keeping and sharing

do-link = Сілтемені көшіру
done-link = Көшірілді: сілтемесі бар кез келген адам бұл жауаптарды көреді.
do-print = Басып шығару
done-print = Басып шығаруға жіберілді.
do-keep = Осы құрылғыда сақтау
done-keep = Осы құрылғыда сақталды, өзіңіз жойғанша тұрады.
do-calendar = Мерзімдер күнтізбеге (.ics)
do-file = Жауаптар файлы (.json)
done-file = Файл сақталды.
do-delete = Жою
done-delete = Осы құрылғыдан жойылды.
keep-sensitive = Құпия жауаптарды да сілтемеге қосу

# ?
then-title = Бұл сілтеме басқа ережелермен жасалған
# ?
then-was = Сол кезде ({ $date }), сілтеме бойынша: { $result }
# ?
then-is = Қазір, осы беттің ережелері бойынша: { $result }
# ?
then-why = Содан бері бұл туралы енгізілгені:
# ?
then-why-none = Содан бері бұл туралы ештеңе енгізілмеген.

widget-refused = Браузер мұнда бұған рұқсат бермейді.
widget-link-refused = Бұл сілтеме басқа сұрақтарға арналған немесе басқа нұсқада жасалған, сондықтан одан ештеңе алынбады.

offline-title = Интернетсіз
# ?
offline-text = Түймені бассаңыз, калькулятор, басып шығаратын парақтар, ережелер тізімі және басты бет қазақ тілінде осы құрылғыда сақталып, байланыссыз да ашылады. Жауаптарыңыз олармен бірге сақталмайды. Оларды жойғанша, браузер жаңа нұсқасы бар-жоғын осы сайттан өзі сұрап тұрады.
offline-keep = Калькуляторды интернетсіз жұмыс істейтін ету
offline-remove = Осы құрылғыдан жою
offline-busy = Бір сәт…
offline-kept = Осы құрылғыда сақталды: интернетсіз де ашылады.
offline-removed = Осы құрылғыдан жойылды.
# ?
offline-refused = Болмады: браузер мұнда бұған рұқсат бермейді немесе байланыс үзілді. Ештеңе сақталған жоқ.

## The ways tool

ways-title = Маған қай жол сай келеді
ways-lead = Білгеніңізге жауап беріңіз, қалғанын өткізіп жіберіңіз. Қай жолдар жауаптарыңызға сай келетінін, қайсысы неге байланысты екенін және себебін көресіз.
open-ways = Өз жолыңызды табу
do-next = Жалғастыру
do-back = Артқа
do-all = Барлық сұрақты көрсету
# ?
do-one = Бір сұрақтан көрсету
do-clear = Барлық жауапты өшіру
ways-you = Сіз және жоспарларыңыз
# ?
ways-employers = Сіз шақыратын адам
# ?
ways-question = { $number }-сұрақ, барлығы { $count } сұрақтан аспайды
ways-question-only = Тағы бір сұрақ
ways-done = Бұл соңғы сұрақ еді. Кез келген жауапты өзгертуге болады.
# ?
ways-nothing = Әзірге жауап жоқ, сондықтан бәрі жауаптарыңызға байланысты.
# ?
ways-count = { $fits ->
        [0] Жауаптарыңызға шартсыз сай келетін жол жоқ
       *[other] Жауаптарыңызға { $fits } жол сай келеді
    }; { $depends ->
        [0] шарттарға байланысты жол жоқ.
       *[other] { $depends } жол шарттарға байланысты.
    }
ways-sum = Сай келетін жолдар: { $fits }. Шарттарға байланысты: { $depends }.
ways-other = Дереккөздер бойынша жаңа тест пен балл сізге қатысты емес. Бірақ басқа рәсім қалады.
ways-answer-next = Енді мына сұраққа жауап беріңіз:
# ?
ways-decide = Бірден көп санат сай келеді немесе шарттарға байланысты: құжат тапсырғанға дейін таңдап алыңыз.
ways-all = Барлық жол
ways-fits = Жауаптарыңызға сай келеді
ways-depends = Шарттарға байланысты
ways-no = Сай келмейді
ways-not-needed = Сізге қажет емес
# ?
ways-no-verdict = Қорытынды жоқ: шарттар жарияланбаған
ways-no-list = Сай келмейді:
ways-more = Шарттар және әрі қарай не болады
ways-met = Орындалған
ways-not-met = Орындалмаған
ways-not-known = Орындалғаны белгісіз
# ?
ways-against = Бұл жолды жабуы мүмкін
ways-depends-on = Мыналарға байланысты
ways-not-answered = Жауап берілмеген
ways-follows = Әрі қарай не болады
ways-after = Содан кейін: { $way }
# ?
ways-standing = Ережелердің күйі
ways-tools = Мұнда жалғастыру
ways-do = Қазір не істеу керек
ways-do-for = Осы жол үшін: { $way }
ways-do-find = Алдымен анықтаңыз:
ways-do-ask = Шешім шығаратын мекемеден бүгін не талап ететінін сұраңыз. Бәрі жарияланған емес.
ways-do-test = Тестіден өтіңіз.
ways-do-form = Сауалнама не туралы сұрайтынын алдын ала жинаңыз.
ways-do-papers = Содан кейін шот пен құжаттарды дайындаңыз:
# ?
ways-do-stay = Болу мерзіміңіз аяқталғанға дейін бастаңыз: { $date }.

## The dates tool

plan-title = Мерзімдер
plan-lead = Әр кезең және оның ең кеш аяқталатын күні. Ең ерте күн жоқ: жарияланған әр мерзім шекті мерзім.
open-plan = Мерзімдерді есептеу
# ?
plan-by = { $stage }, ең кеші: { $days }
# ?
plan-by-own = { $stage }, өзіңіз бөлген мерзім бойынша: { $days }
# ?
plan-undated = Әзірге бірде-бір күнді айту мүмкін емес: «{ $stage }» кезеңінің қанша созылатыны жарияланбаған.
# ?
plan-no-holidays = { $year } жылдың мереке күндері белгісіз: күн жоқ.
# ?
plan-two-days = { $date } немесе, белгісіз күндер демалыс болса, { $other }
plan-over = Бұл рәсімнің барлық кезеңінен өттіңіз.
# ?
plan-overdue = { $stage }: жарияланған ең ұзақ мерзім өтіп кетті
# ?
plan-not-asked = Басқа жауаптарыңыз бойынша бұл рәсім туралы сұралмайды, сондықтан жоспар жоқ.
# ?
plan-from-today = Бүгіннен бастап есептелді: басқа күн белгісіз.
# ?
plan-last = Соңғы кезең («{ $stage }»), ең кеші: { $days }.
# ?
plan-last-own = Өзіңіз бөлген мерзімдер бойынша соңғы кезең («{ $stage }») аяқталатын ең кеш күн: { $days }. Бұл сіздің болжамыңызға сүйенеді.
# ?
plan-no-end = Соңғы күн жоқ: кейбір кезеңдердің қанша созылатыны жарияланбаған. Оларға неше күн бөлетініңізді жазсаңыз, жоспар соңына дейін жетеді.
plan-stages = Кезең-кезеңімен
plan-state-done = өтті
# ?
plan-state-running = басталған күні: { $date }
# ?
plan-state-running-undated = жүріп жатыр, қай күннен бері екені айтылмаған
plan-state-next = келесі
plan-state-later = кейін
plan-no-later-than = ең кеші
# ?
plan-until = мына күнге дейін:
# ?
plan-with-own = өзіңіз бөлген мерзімдер бойынша
plan-at-most = Ұзақтығы ең көбі { $length }
plan-not-published = Қанша созылатыны жарияланбаған
# ?
plan-not-published-own = Қанша созылатыны жарияланбаған; өзіңіз { $length } бөлесіз
# ?
plan-paper = «{ $stage }» кезеңі беретін құжат: күні { $dated }, анық жарамды соңғы күні { $until }.
# ?
plan-paper-supposed = Құжаттың күні болжам бойынша алынды.
# ?
plan-warns-overdue = Жарияланған шекті мерзім бойынша «{ $stage }» кезеңі ең кеші мына күні аяқталуы керек еді: { $days }. Жауаптарыңыз бойынша ол аяқталған жоқ. Мекемеден сұраңыз.
# ?
plan-warns-stay = Сіз { $date } күніне дейін бола аласыз. «{ $stage }» кезеңі { $until } күніне дейін немесе одан да ұзақ созылуы мүмкін. Бұл жоспар ұзағырақ қалуға рұқсат бермейді.
# ?
plan-warns-stay-open = Сіз { $date } күніне дейін бола аласыз. Рәсім оған дейін аяқтала ма, айту мүмкін емес: «{ $stage }» кезеңінің күні жоқ. Бұл жоспар ұзағырақ қалуға рұқсат бермейді.
# ?
plan-warns-stay-unknown = Қай күнге дейін бола алатыныңызды айтпадыңыз, сондықтан ол бұл күндермен салыстырылмайды.
# ?
plan-warns-paper = «{ $from }» кезеңі беретін құжаттың анық жарамды соңғы күні: { $date }. «{ $stage }» кезеңі { $until } күніне дейін немесе одан да ұзақ созылуы мүмкін.
# ?
plan-warns-end = «{ $stage }» кезеңі { $until } күніне дейін немесе одан да ұзақ, яғни аталған аяқталу күнінен ({ $date }) кейін де созылуы мүмкін.
plan-rests = Күндер неге сүйенеді
# ?
plan-rests-today = Алдағы кезең бүгіннен бастап есептеледі.
# ?
plan-rests-wait = «{ $stage }»: өз болжамыңыз бойынша { $length }; мерзімін ешбір дереккөз айтпайды.
# ?
plan-rests-paper = Құжаттағы { $date } күні болжам бойынша алынды.
plan-rests-calendar = { $year } жылғы жұмыс күндері

## The money tool

money-title = Ақша
money-lead = Құжат тапсыратын күні қанша ақша көрсету керек және ол қалай есептеледі.
open-money = Соманы есептеу
money-one = Көрсетілетін сома: { $sum }
# ?
money-readings = Көрсетілетін сома: { $sums } (ережені қалай түсінуге қарай)
money-or = немесе
# ?
money-no-index = { $year } жылдың көрсеткіші, біз білетіндей, әлі белгіленбеген: формула бар, сома әзірге жоқ
money-no-sum = Соманы айту мүмкін емес
# ?
money-not-asked = Басқа жауаптарыңыз бойынша бұл сома туралы сұралмайды, сондықтан ол көрсетілмейді.
# ?
money-filed = Құжаттарды { $date } күні тапсырсаңыз.
# ?
money-filed-by = Құжаттарды { $date } күніне дейін, сол күнді қоса, тапсырсаңыз.
money-formula = { $factor } × { $year } жылғы көрсеткіш
money-formula-times = { $factor } × { $year } жылғы көрсеткіш × { $times }
money-times = { $base } × { $times } = { $sum }
# ?
money-missing = Қолыңыздағыға қосымша жетпейтіні: { $amount }.
# ?
money-missing-nothing = Қолыңыздағыға ештеңе қосудың қажеті жоқ.
money-exchanged = Сіздің бағамыңызбен: { $amount }.
# ?
money-exchanged-up = Сіздің бағамыңызбен: { $amount }, жоғары қарай дөңгелектелген.
money-worked-title = Сома қалай есептелді
money-worked = { $factor } × { $index } ({ $year } жылғы көрсеткіш) = { $base }
# ?
money-exempt = Дереккөздер бойынша кімдерден талап етілмейді
# ?
money-exempt-met = Жауаптарыңыз бойынша, дереккөздердің айтуынша, сізден бұл талап етілмейді; мұның қаншалықты сенімді екенін төменнен қараңыз.
# ?
money-exempt-by = Жауаптарыңыз бойынша бұл сіз туралы айтылған.
# ?
money-exempt-asked = Бұл сіз туралы да айтылған болуы мүмкін. Мына сұрақтың жауабына байланысты:
money-notes = Тағы не білу керек
money-rests = Сома неге сүйенеді
# ?
money-rests-filed = Құжаттар { $date } күніне дейін, сол күнді қоса, тапсырылады.
# ?
money-rests-once = Жалғыз өтініш бересіз: неше адам екеніңізді айтпадыңыз.
money-rests-rate = Өз бағамыңыз: бір АҚШ доллары үшін { $rate } теңге.

## The KAZTEST tool

kaztest-title = ҚАЗТЕСТ нәтижесі
kaztest-lead = Әр бөлімде қанша дұрыс жауап керек. Әр бөлім жеке тапсырылады.
open-kaztest = Нәтижені тексеру
kaztest-passed = Бұл нәтижемен тест тапсырылды: әр бөлімде дұрыс жауап жеткілікті.
kaztest-failed = Бұл нәтижемен тест тапсырылмады.
# ?
kaztest-held = Жауабыңыз бойынша сертификатыңыз бар, сондықтан нәтиже енді керек емес.
kaztest-undecided = Нақты жауап жоқ. Мына бөлімдердің нәтижесі жетіспейді: { $parts }.
kaztest-part = Бөлім
kaztest-needed = Керегі
kaztest-given = Сіздікі
kaztest-outcome = Нәтиже
kaztest-needed-of = { $needed } / { $count }
kaztest-not-given = көрсетілмеген
kaztest-part-passed = өтті
kaztest-part-missing = { $count } дұрыс жауап жетпейді
kaztest-part-failed = өтпеді
kaztest-part-refused = есепке алынбады: бұл бөлімде сұрақ одан аз
kaztest-part-unknown = нақты жауап жоқ
kaztest-rounding = Керек жауап саны бүтін санға дейін жоғары қарай дөңгелектенеді.
kaztest-answers = Сіздің нәтижеңіз
kaztest-attempts = Әрекеттер
kaztest-attempts-left = Қалған әрекет саны: { $count }. Әрқайсысының ақысы төленеді.
kaztest-attempts-none = Әрекет қалмады. Одан кейін не болатыны дереккөздерімізде айтылмаған.
kaztest-ban = Ережені бұзғаныңыз үшін тоқтатылсаңыз
kaztest-ban-until = Тыйымның ең кеш аяқталатын күні: { $date }.
kaztest-ban-from = Біз оны сізді тоқтатқан күннен бастап санаймыз: { $date }. Қай күннен бастап саналатынын ешбір дереккөз айтпайды.

## The papers tool

papers-title = Менің құжаттарым
papers-lead = Жолыңызға керек құжаттар: әрқайсысы не үшін керек және қаншалықты ескі бола алады.
open-papers = Құжаттар тізімін жасау
papers-needed = { $count } құжат керек.
papers-needed-none = Сөзсіз керек құжат жоқ.
papers-open = Тағы { $count } құжаттың керектігі шарттарға байланысты.
papers-several = { $count } жолдың құжаттары. Әр жолдың өз тізімі бар.
papers-no-way = Құжат тізімі бар бірде-бір жол таңдалмаған.
papers-example = Жолыңыз туралы әзірге жауап жоқ, сондықтан бұл тізім тек мысал. Басқа жолдарды төменде таңдауға болады.
papers-filing = Құжат тапсыру күніне есептелген: { $date }.
papers-filing-assumed = Құжатты бүгін тапсырасыз деп есептелген: { $date }.
papers-may-differ = Мұнда дереккөздеріміз атаған құжаттар ғана бар. Қазіргі тізімді мекемеден сұраңыз.
papers-depends = Мына сұраққа берген жауабыңызға байланысты:
papers-unclear = Керек пе, белгісіз.
papers-if = Мына жағдайда керек:
papers-unless = Мына жағдайда керек емес:
papers-not-needed = Керек емес: { $count }
papers-oldest = Құжаттың күні { $date } немесе одан кейін болуы керек.
# ?
papers-lasts-until = Жарамдылық мерзімінің ең ерте аяқталатын күні: { $date }.
papers-lasts = Сіздікінің мерзімі жеткілікті.
# ?
papers-too-short = Сіздікінің мерзімі { $days } күн ерте аяқталады.
papers-form = Сауалнама не сұрайды
papers-answers = Тізім неге байланысты
papers-ways = Қай жолдардың құжаттары көрсетіледі
papers-ways-help = Жауаптарыңыз бойынша қалған жолдар белгіленген. Басқаларының құжаттарын көру үшін оларды белгілеңіз.
papers-ways-answers = Жолыңыз туралы жауаптар

## The whole calculator

# ?
calculator-title = Барлық сұрақ және жалпы нәтиже
# ?
calculator-lead = Барлық сұрақ бір бетте. Олардың астында жауаптарыңыздан не шығатыны көрсетіледі: жолдар, балл, мерзімдер, ақша және құжаттар.
# ?
calculator-not-known = Жолдарыңыз туралы жарияланбаған мәселелер
# ?
open-calculator = Барлық сұраққа бір бетте жауап беру

## The sheets to print

tool-worksheet = Қағаздағы есептеу парағы
tool-ask = Мекемеден не сұрау керек
sheets-label = Қағазда
# ?
sheets-keep = Осы парақтың жаңасы және әр ереженің дереккөздері: { $address }

# ?
worksheet-lead = Қағаздағы калькулятор, сол ережелер бойынша. Басып шығарып, қолыңызға қалам алыңыз: алдын ала ештеңе толтырылмаған, ешқайда ештеңе жіберілмейді.
worksheet-day = Толтырылған күні
# ?
worksheet-points-how = Нені көрсететініңізді белгілеп, белгінің жанындағы санды «Мүмкін» бағанына жазыңыз; белгісі жоқ жолға оның ең жоғары балын жазыңыз. Өз болжамыңыз болса, оны «Менің бағалауым» бағанына жазыңыз, ол мүмкін балдан аспауы керек. Содан кейін екі бағанды да қосыңыз.
worksheet-cap = Ең көбі
worksheet-possible = Мүмкін
worksheet-estimate = Менің бағалауым
# ?
worksheet-together = { $group }, бәрі бірге
worksheet-sum = Қосындысы
worksheet-needed = Керегі
worksheet-difference = Айырмасы
# ?
worksheet-means = Бұл нені білдіреді
# ?
worksheet-out = Мүмкін балдың қосындысы { $threshold } балдан аз: бұл жауаптармен шекке жету мүмкін емес.
# ?
worksheet-undecided = Мүмкін балдың қосындысы { $threshold } балл немесе одан көп: нақты жауап жоқ. Балл қалай берілетіні жарияланбаған.
# ?
worksheet-enough = Бағалауларыңыздың қосындысы { $threshold } балл немесе одан көп: сіздің бағалауыңызша жеткілікті. Бұл жарияланған кестеге емес, сіздің болжамыңызға сүйенеді.
# ?
worksheet-coefficient-needed = Ең үлкен қосынды, { $max }, болғанда коэффициент бүкіл сомаға көбейтілсе, ол кемінде { $fraction } болуы керек. Мұны ешбір дереккөз айтпайды.
worksheet-coefficient-own = Ал менің қосындыммен:
worksheet-attempt = { $n }-әрекет, күні
worksheet-other-year = Басқа жылы:
worksheet-index = сол жылғы көрсеткіш
worksheet-times = неше рет
worksheet-to-show = Көрсету керек
worksheet-have = Менде бар
worksheet-missing = Жетпейтіні
worksheet-stage = Кезең
worksheet-lasts = Ұзақтығы
worksheet-begun = Басталған күні
worksheet-by = Ең кеші
# ?
worksheet-days-off = { $year } жылы дүйсенбі мен жұма аралығына түсетін алдағы демалыс күндері: { $days }.
# ?
worksheet-days-uncertain = Мүмкін, мыналар да: { $days }.
tool-papers = Менің құжаттарым

# ?
ask-lead = Жарияланған мәтіндерде жоқ мәліметтер туралы сұрақтар: парақты басып шығарып, мекемеге беріңіз. Әр сұрақ орысша және қазақша жазылған.
ask-how = Өзіңізге қатысты сұрақтарды белгілеңіз. Әр сұрақтың атауы ол туралы не белгілі екеніне апарады. Жазбаша жауап беруін сұрап, жауапты сақтап қойыңыз.
ask-opening = Сәлеметсіз бе! Белгіленген сұрақтарға, мүмкін болса, жазбаша жауап беріп, тармағын, бабын немесе қосымшасын атауыңызды сұраймын.
ask-office = Мекеме
ask-day = Күні
ask-answered-by = Жауап берген (аты-жөні, лауазымы)
ask-answer = Жауап

## Changes

changes-last = Соңғы өзгерістер
changes-lead = Не өзгерді, қашан және қай дереккөз бойынша: жаңасы жоғарыда. Ережелердің өзінен жасалған.
change-begin = Тізім басталды: { $count } ереже.
change-rule = Бұл сайтта жаңа.
change-recorded = Бұл сайтта жаңа: { $value }.
change-value = Осы күннен бастап: { $value }.
change-no-value = Осы күннен бастап мәні белгісіз.
change-in-force = Осы күннен бастап күшінде.
change-ended = Осы күннен бастап күшінде емес.
changes-ahead = Болашақ күндер
changes-compare = Екі күнді салыстыру
changes-compare-how = Бұл мәндер күнге байланысты. Екі күніңіздің әрқайсысына сай жолды табыңыз; мәннің мағынасы ереженің бетінде айтылады.
changes-feed = Осы өзгерістер Atom лентасы түрінде

## Drawings

# ?
bars-caption = Әр критерий бере алатын ең көп балл. Толық ені – қажет балл.
# ?
bars-needed = Керек
# ?
calendar-caption = Санақ басы: { $start }. Ұзақтығы: { $length }. Соңғы күні: { $end }.
# ?
calendar-caption-uncertain = Санақ басы: { $start }. Ұзақтығы: { $length }. Соңғы күні: { $end } немесе, анық емес күн демалыс болса, { $later }.
# ?
calendar-counts = есептеледі
# ?
calendar-end = соңғы күн
# ?
calendar-month = { $month }. Есептелетін күндер: { $days }.
# ?
calendar-month-off = { $month }. Есептелетін күндер: { $days }. Мереке және демалыс күндері: { $off }.
# ?
calendar-off = мереке немесе демалыс күні
# ?
calendar-start = басталатын күн, өзі есептелмейді
# ?
flow-caption = Тұтас сызық: мерзімі жарияланған. Үзік сызық: жарияланбаған.
# ?
flow-not-published = мерзімі жарияланбаған
# ?
timeline-caption = Масштабпен. Тұтас сызық – өткен уақыт, үзік сызық – алдағы уақыт, осы беттер шыққан күнге сай.
# ?
weekday-friday = жм
# ?
weekday-monday = дс
# ?
weekday-saturday = сб
# ?
weekday-sunday = жс
# ?
weekday-thursday = бс
# ?
weekday-tuesday = сс
# ?
weekday-wednesday = ср

## Басқа сайттардағы калькулятор

embed-title = Калькулятор: Қазақстанда тұру
embed-loading = Калькулятор жүктеліп жатыр.
embed-failed = Калькулятор мұнда жұмыс істемейді.
embed-calculator = Толық калькуляторды ашу
embed-contact = { $host } сайтынан сұрау
embed-agree = { $host } сайтына нәтижемді айту: қанша балл мүмкін және ол жеткілікті ме. Жауаптарым айтылмайды.
embed-note = Meken жасаған. Бұл мемлекеттік сайт емес, заң кеңесі де емес.
embed-stays = Басқа тіл жүктелмеді. Калькулятор осы тілде жұмыс істей береді.

## Серіктестерге арналған бет

foot-partners = Серіктестерге
partners-title = Калькулятор сіздің сайтыңызда
partners-lead = Бір жол оны сіздің бетіңізге қояды: оқырмандарыңыздың тілінде және өз түстеріңізде. Ол ештеңе сақтамайды, басқа сайттарға жүгінбейді және оқырмандарыңыздың не жауап бергенін ешкімге айтпайды.
partners-release = { $version } шығарылымы, { $date }
partners-try = Байқап көру және көшіріп алу
partners-tool = Құрал
partners-language = Тіл
partners-theme = Ашық немесе қараңғы
partners-theme-auto = оқырманның құрылғысындағыдай
partners-theme-light = ашық
partners-theme-dark = қараңғы
partners-accent = Сілтемелер мен түймелердің түсі
partners-paper = Фонның түсі
partners-ink = Мәтіннің түсі
partners-colours = Өз түстеріміз
partners-colours-hint = Екі түс мәтінді оқуға келмейтіндей жақын болса, калькулятор оларды өзі алшақтатады.
partners-contact = Оқырмандар сізбен қайда байланыса алады
partners-contact-hint = https: немесе mailto: деп басталатын мекенжай нәтиженің астында сілтеме болып тұрады. Онымен бірге ешқандай дерек жіберілмейді.
partners-report = Оқырмандардан біздің бет олардың нәтижесін біле ала ма деп сұрау
partners-no-script = Скриптсіз төмендегі жолдарды сол күйінде көшіріп, ондағы сөздерді қолмен өзгерте аласыз.
partners-preview = Алдын ала көру
partners-copy = Көшіру
partners-copied = Көшірілді.
partners-not-copied = Браузеріңіз бұған рұқсат бермейді: мәтінді белгілеп, көшіріп алыңыз.
partners-frame = Фрейм
partners-frame-text = Бетте скрипт іске қосуға болмаса да, өзі жұмыс істейді. Биіктігі жолда көрсетілгендей қалады.
partners-grows = Өсетін фрейм
partners-grows-text = Шағын скрипті бар сол фрейм: биіктігі ішіндегісіне тең.
partners-element = Элемент
partners-element-text = Беттің өзінде тұрады және оның енін алады. Ол іске қосылғанша немесе жұмыс істей алмаса, оқырмандар сілтемені көреді. Саясатыңыз бет ішіндегі стильдерге рұқсат бермесе, осы стильді өз стильдер кестеңізге көшіріңіз.
partners-pinned = Бекітілген элемент
partners-pinned-text = Дәл осы байттар, басқасы емес; ережелер де солардың ішінде. Олар ескіргенде, элемент оны өзі айтады; келесі шығарылымды қашан алуды өзіңіз шешесіз.
partners-policy = Саясат жіберсеңіз, ол нені рұқсат етуі керек
partners-privacy = Құпиялық туралы бетіңізге
partners-privacy-text = Бұл беттегі калькулятор { $host } сайтынан жүктеледі және браузеріңізде жұмыс істейді. Жауаптарыңыз да, осы беттің мекенжайы да ешкімге жіберілмейді. Кез келген файл сияқты, { $host } оны қай интернет мекенжайына жіберетінін көреді.
partners-privacy-host = (осы сайттың мекенжайы)
partners-weight = Оқырман нені жүктейді
partners-file = Файл
partners-bytes = Сығылған күйде, байт
partners-file-element = элементтің скрипті
partners-file-loader = фреймді өсіретін скрипт
partners-file-inside = фрейм бетінің скрипті
partners-file-wasm = калькулятор
partners-file-pack = бір тілдің ережелері мен сөздері
partners-file-style = стильдер кестесі
partners-events = Бет нені біледі
partners-event = Оқиға
partners-when = Қашан
partners-with = Немен
partners-ready-when = калькулятор жұмыс істеп тұр
partners-error-when = ол жұмыс істей алмайды: орнында сілтеме тұр; немесе басқа тіл жүктелмейді: ол өз тілінде жұмыс істей береді
partners-error-with = себебі, ағылшын тілінде
partners-change-when = нәтиже айтылғаннан өзгерді, және тек оқырман келісіп тұрғанда
partners-result-when = нәтиже бар, және тек сіз сұрасаңыз әрі оқырман келіссе, әр жолы жаңадан
partners-result-with = қанша балл мүмкін, қаншасы керек және ол жеткілікті ме; бірде-бір жауап айтылмайды
partners-nothing = ештеңе
partners-yourself = Өзіңізде орналастыру
# plain 1: part of an address
partners-yourself-text = Ең жаңа шығарылым бір файлда. Оны өз серверіңізге шығарып, жоғарыдағы жолдарда /embed/v1/ орнына сол жердегі бумасын көрсетіңіз.
partners-manifest = Элементтің редакторлар мен бағдарламаларға арналған сипаттамасы
partners-check = Сайтыңызды тексеру
partners-check-text = Сайтыңызда осы жолдардан бос бет жасап, оны ашыңыз. Ол қай тәсілдер жұмыс істейтінін және саясатыңызға не жетпейтінін айтады.
