### Слова интерфейса. Слова правил — в rules.ftl.
### Navigation

nav-start = С чего начать
nav-calculator = Калькулятор
nav-guides = Руководства
nav-changes = Изменения
nav-rules = Правила и источники
nav-language = Язык
nav-menu = Меню
nav-search = Поиск

## Search

search-lead = Руководства, правила и инструменты — по словам, которые в них есть. Всё, что вы вводите, остаётся в вашем браузере.
search-found = Самые подходящие страницы:
search-nothing = Ничего не найдено. Попробуйте другое слово или меньше слов.
search-failed = Поиск не запустился в этом браузере. Все руководства перечислены ниже.
search-no-script = Для поиска нужен JavaScript. Без него выберите из руководств ниже или из списка правил.
files-search = Это копия, которая открыта из файлов. В такой копии браузер не запускает поиск: выберите из руководств ниже или из списка правил.
search-guides = Все руководства

## Foot

foot-method = Как проверяются факты
foot-privacy = Конфиденциальность
foot-mistake = Сообщить об ошибке
foot-contact = Связь с нами
foot-licence = Лицензия текстов: { $name }
foot-disclaimer = Не юридическая консультация
foot-not-official = Это не государственный сайт

## What a press does

do-unknown = Не знаю
say-why = Почему?
say-source = Источник

## Confidence, in full

status-agreed = Подтверждают не менее двух источников
status-single = Только один источник
status-disputed = Источники расходятся
status-inferred = Наш расчёт или вывод
status-not-found = Не опубликовано или не найдено
status-old = Старый источник ({ $year })

## Confidence, as a mark at the end of a sentence

mark-agreed = источники подтверждают
mark-single = один источник
mark-disputed = источники расходятся
mark-inferred = наш расчёт или вывод
mark-not-found = не найдено
mistakes = Что пока нельзя учесть

## Results

result-undecided = Ответа нет. Вам доступно до { $max ->
        [one] { $max } балла
       *[other] { $max } баллов
    }, нужно { $threshold }. Как начисляют баллы, не опубликовано.
result-out = С такими ответами порог не набрать: самое большее { $max }, нужно { $threshold }.
result-out-coefficient = Порог не набрать, если коэффициент { $c } умножает всю сумму: { $max } × { $c } = { $product }. Ни один источник этого не утверждает.
result-enough = По вашим оценкам: { $total }, на { $diff } выше порога. Это ваши предположения, а не опубликованные таблицы.
result-gate = Сначала сертификат КАЗТЕСТ: без него анкета не открывается (один источник).
result-decision = Это не решение и не юридическая консультация. Решает ведомство, и оно может применять правила, которых мы не видели.
result-privacy = Ответы остаются на этой странице. Ничего не отправляется и не сохраняется, пока вы не нажмёте кнопку.

## Notices by date

notice-pilot-over = Названный срок окончания пилотного проекта, { $date }, прошёл. О решении, что будет дальше, нам неизвестно. Уточните, прежде чем что-либо оплачивать.
notice-review-due = С { $date } это нужно проверить заново.
notice-expired = До { $date } это действовало; срок прошёл.
notice-page-expired = Эта страница была верна до { $date }; срок прошёл.
notice-announced = С { $date } вступает в силу; пока только объявлено.

## The points tool

points-title = Баллы
points-lead = Отметьте, что будете заявлять. Сколько баллов это даёт, не опубликовано, поэтому каждый пункт считается от нуля до своего предела.
points-cap = До { $cap }.
points-needed = нужно { $threshold }
points-up-to = до { $max }
points-share = Нужно { $threshold }: примерно { $share } того, что вы ещё можете набрать.
points-give-up = От чего вы отказываетесь
points-give-up-none = Пока вы ни от чего не отказались.
points-fewer = на { $points ->
        [one] { $points } балл
        [few] { $points } балла
        [many] { $points } баллов
       *[other] { $points } балла
    } меньше; самое большее { $max }
points-given-nothing = { $criterion }: ничего не заявлено
points-offer-nothing = Простое «нет» ещё не значит ноль. Если вы ничего здесь не заявите, выберите ответ, в котором так и сказано.
points-form-asks = В анкете спросят о вашем здоровье, а также о судимости и депортациях — ваших и членов семьи. Что ведёт к отказу, в наших источниках не опубликовано.
points-reset = Стереть все ответы
points-next-question = Ответьте следующим:

## Shares in words, read after "about"

share-all = вся сумма
share-ninetenths = девять десятых
share-fourfifths = четыре пятых
share-threequarters = три четверти
share-twothirds = две трети
share-threefifths = три пятых
share-half = половина
share-less = две пятых или меньше

## Details of the points

points-table = Интервал по каждому критерию
table-criterion = Критерий
table-from = От
table-to = До
table-because = Почему
points-needed-coefficient = Если коэффициент состояния здоровья умножает всю сумму, он должен быть не меньше { $fraction }. Ни один источник этого не утверждает.
points-coefficient-ask = Попробовать коэффициент состояния здоровья
points-coefficient-help = Число от нуля до единицы, не более четырёх знаков после запятой; мы никогда не выводим его из вашего здоровья.
points-coefficient-error = Введите число от нуля до единицы, не более четырёх знаков после запятой.
points-sets = Что должно сойтись
points-sets-text = Если судить только по пределам, нужно не менее { $size ->
        [one] { $size } критерия
       *[other] { $size } критериев
    }; порог { $count ->
        [one] набирает { $count } набор
        [few] набирают { $count } набора
        [many] набирают { $count } наборов
       *[other] набирают { $count } набора
    } из { $size }.
points-sets-all-hold = В каждом из них есть: { $criterion }.
points-sets-without = Не менее { $size } нужно без этого критерия: { $criterion }.

## Rows, bar and reasons

points-rows = Что вы будете заявлять
points-sum-line = Доступно до { $max }, нужно { $threshold }
result-passes = Не меньше { $min } баллов обеспечено; нужно { $threshold }.
points-coefficient = Коэффициент
points-coefficient-product = Если коэффициент { $c } умножает всю сумму: { $max } × { $c } = { $product }. Ни один источник этого не утверждает.
points-bar = Полоса от нуля до { $most } баллов. Доступно: до { $max }. Нужно: { $threshold }.
points-of-cap = из { $cap }
because-computed = Посчитано по опубликованной таблице
because-not-asked = Не спрашиваем: ответ ничего не изменил бы
because-unanswered = Нет ответа
because-open = Ваш ответ ничего не говорит о баллах
because-claimed = Заявлено; сколько баллов это даёт, не опубликовано
because-nothing = Вы ничего не заявляете
points-key-possible = возможно
points-key-own = по вашим оценкам
points-key-given-up = не заявлено
points-mine = { $total } по вашим оценкам

## Planner

points-planner = Планировщик с вашими оценками
points-planner-help = Впишите, чего вы ожидаете по каждому критерию; пустая строка сохраняет весь свой интервал.
points-estimate-error = Введите целое число от нуля до { $cap }.
points-planner-partial = С вашими оценками пока: от { $lower } до { $upper }.
points-planner-rests = Предположений: { $count }.
points-estimate-idle = Здесь вы ничего не заявляете, поэтому оценка не учитывается.
points-planner-sink = Первое, на чём это сорвётся: { $criterion }.
points-planner-short = По вашим оценкам: { $total }, до порога не хватает { $diff }.

## The calculator as a whole

rules-of = Правила на { $as-of }, проверено { $checked }
widget-failed = Калькулятор не запустился в этом браузере. Страницу можно читать и так, а посчитать — ручкой:
widget-no-script = Калькулятору нужен JavaScript. Страницу можно читать и без него, а посчитать — ручкой:
files-calculator = Это копия, которая открыта из файлов. В такой копии браузер не запускает калькулятор, и сохранить его отсюда на устройстве нельзя. Страницу можно читать, а посчитать — ручкой:

## Pages

page-as-of = Правила на { $as-of }, последняя проверка: { $checked }
page-not-translated = Эта страница ещё не переведена. Здесь показан английский текст.
page-not-reviewed = Этот перевод ещё не прочитал носитель языка.
page-contents = На этой странице
picture-alt = Шанырак: круг на вершине юрты с жердями свода
page-sources = Источники
page-skip = Перейти к содержанию

## Pages of the rules

rule-sources = Источники
rule-confidence = Насколько это надёжно
rule-origin-primary = Есть в основном источнике
rule-origin-outside = Только вне основных источников
rule-checked = Последняя проверка
rule-rulebook = Свод правил
rule-recorded = Внесено
rule-review-by = Проверить заново
rule-from = Действует с
rule-until = Действует по
rule-used-in = Где используется
rule-depends-on = От чего зависит
rule-dependents = Что от этого зависит
entry-document = Документ: { $name }
entry-exam = Тест: { $name }
entry-law = Баллы
entry-lever = Что можно изменить: { $name }
entry-parameter = Производная величина: { $name }
entry-plan = Процедура: { $name }
entry-sum = Сумма, которую нужно показать: { $name }
entry-table = Таблица: { $name }
entry-way = Путь: { $name }
rule-cite = Сослаться на это правило
rule-readings = Что говорит каждая сторона
rule-doubtful = Сомнительно
rule-no-value = На этот день значения нет
rule-items = Подробно
rule-notes = Примечания
rule-dates = Даты
rule-by-date = По датам
by-date-from = с { $day }
by-date-none = неизвестно
rule-page = Правило и его источники

## Sections of the rules

section-pilot = Пилотный проект
section-procedure = Процедура
section-kaztest = КАЗТЕСТ
section-points = Баллы
section-money = Деньги и документы
section-permits = Разрешения и вид на жительство
section-exemptions = Для кого действует другая процедура
section-nomads = Визы для номадов
section-decree = Указ Президента
section-background = Справочно
section-calendar = Рабочие дни
section-unknown = Что не найдено

## Sources

source-kind-firm = Компания
source-kind-press = Пресса
source-kind-state-press = Государственная пресса
source-kind-law-database = Правовая база
source-kind-official = Официальный сайт
source-kind-aggregator = Сайт-агрегатор
source-kind-law = Закон
source-read-whole = Прочитан целиком
source-read-opening = Прочитано только начало
source-read-title = Прочитан только заголовок
source-undated = Без даты
source-rules = { $count ->
        [one] На нём основано { $count } правило
        [few] На нём основаны { $count } правила
        [many] На нём основано { $count } правил
       *[other] На нём основано { $count } правила
    }
source-alone = { $count ->
        [one] Только на нём основано { $count } правило
        [few] Только на нём основаны { $count } правила
        [many] Только на нём основано { $count } правил
       *[other] Только на нём основано { $count } правила
    }
source-rules-list = Правила, которые на нём основаны

## Amounts

unit-count = { $value }
unit-points = { $value ->
        [one] { $value } балл
        [few] { $value } балла
        [many] { $value } баллов
       *[other] { $value } балла
    }
unit-percent = { $value } %
unit-minutes = { $value ->
        [one] { $value } минута
        [few] { $value } минуты
        [many] { $value } минут
       *[other] { $value } минуты
    }
unit-hours = { $value ->
        [one] { $value } час
        [few] { $value } часа
        [many] { $value } часов
       *[other] { $value } часа
    }
unit-days = { $value ->
        [one] { $value } день
        [few] { $value } дня
        [many] { $value } дней
       *[other] { $value } дня
    }
unit-working_days = { $value ->
        [one] { $value } рабочий день
        [few] { $value } рабочих дня
        [many] { $value } рабочих дней
       *[other] { $value } рабочего дня
    }
unit-months = { $value ->
        [one] { $value } месяц
        [few] { $value } месяца
        [many] { $value } месяцев
       *[other] { $value } месяца
    }
unit-years = { $value ->
        [one] { $value } год
        [few] { $value } года
        [many] { $value } лет
       *[other] { $value } года
    }
unit-square_metres = { $value ->
        [one] { $value } квадратный метр
        [few] { $value } квадратных метра
        [many] { $value } квадратных метров
       *[other] { $value } квадратного метра
    }
unit-millimetres = { $value ->
        [one] { $value } миллиметр
        [few] { $value } миллиметра
        [many] { $value } миллиметров
       *[other] { $value } миллиметра
    }
unit-tenge = { $value } тенге
unit-dollars = { $value ->
        [one] { $value } доллар США
        [few] { $value } доллара США
        [many] { $value } долларов США
       *[other] { $value } доллара США
    }
unit-tenge_per_dollar = { $value } тенге за доллар США
unit-mci = { $value } МРП
unit-fraction = { $value }
unit-number = № { $value }
unit-year = { $value } год
unit-date = { $value }

# The amount stands in the nominative, so these words must not ask for another case.
limit-about = примерно { $amount }
limit-at-most = максимум { $amount }
limit-at-least = минимум { $amount }
limit-over = больше чем { $amount }
range = { $from }–{ $to }

## Choice of language, missing page

languages-choose = Выберите язык
not-found-title = Такой страницы нет
not-found-text = Возможно, адрес устарел или в нём опечатка. Выберите язык и начните оттуда.

## Groups of guides

group-start = Начало
group-staying = Остаться насовсем
group-other = Другие пути
group-decree = Указ Президента
group-background = Справочно

## What pages are made of

alert-note = Примечание
alert-tip = Совет
alert-important = Важно
alert-warning = Предупреждение
alert-caution = Осторожно
facts-what = Что
facts-value = Значение
ways-rest-on = На чём это основано
facts-sure = Насколько надёжно
open-points = Открыть калькулятор баллов
guides-lead = Все руководства этого сайта: на какой вопрос отвечает каждое.
rules-lead = Все цифры и условия, на которых построен этот сайт: насколько они надёжны и откуда взяты.
rules-data = Все правила как данные (JSON), со схемой
sources-lead = Всё, что прочитано для этого сайта: сколько прочитано и что на этом основано.

## Questions in every tool

answers-title = Ваши ответы
answers-reset = Стереть все ответы
tools-label = Калькулятор
date-day = День
date-month = Месяц
date-year = Год
day-error = Укажите день, месяц и год, год полностью.
number-label = Число
number-error = Укажите число не меньше { $least }.
number-error-range = Укажите число от { $least } до { $most }.
question-faded = Больше не спрашиваем из-за ваших ответов на:
question-idle = Не спрашиваем: ответ здесь ничего бы не изменил.
question-prefilled = Заполнено по прежнему ответу. Можно изменить.

## Keeping and sharing

do-link = Скопировать ссылку
done-link = Скопировано: эти ответы увидит каждый, у кого есть ссылка.
do-print = Печать
done-print = Отправлено на печать.
do-keep = Сохранить на этом устройстве
done-keep = Сохранено на этом устройстве, пока вы не удалите.
do-calendar = Сроки в календарь (.ics)
do-file = Ответы файлом (.json)
done-file = Файл сохранён.
do-delete = Удалить
done-delete = Удалено с этого устройства.
keep-sensitive = Включить в ссылку и чувствительные ответы

then-title = Ссылка сделана по другим правилам
then-was = Тогда, { $date }, по ссылке: { $result }
then-is = Теперь, по правилам этой страницы: { $result }
then-why = С тех пор об этом записано:
then-why-none = С тех пор об этом ничего не записано.

widget-refused = Браузер здесь этого не позволяет.
widget-link-refused = Эта ссылка сделана для других вопросов или другой версией, поэтому из неё ничего не взято.

offline-title = Без интернета
offline-text = По нажатию кнопки калькулятор, листы для печати, список правил и главная страница на русском языке сохраняются на этом устройстве и открываются без связи. Ваши ответы вместе с ними не сохраняются. Пока вы их не удалите, браузер сам спрашивает у этого сайта, нет ли новой версии.
offline-keep = Сохранить калькулятор для работы без интернета
offline-remove = Удалить с этого устройства
offline-busy = Одну минуту…
offline-kept = Сохранено на этом устройстве: открывается и без интернета.
offline-removed = Удалено с этого устройства.
offline-refused = Не получилось: браузер здесь этого не позволяет, или прервалась связь. Ничего не сохранено.

## The ways tool

ways-title = Какой путь мне подходит
ways-lead = Ответьте на то, что знаете, остальное пропустите. Вы увидите, какие пути подходят по вашим ответам, какие от чего-то зависят и почему.
open-ways = Найти свой путь
do-next = Продолжить
do-back = Назад
do-all = Показать все вопросы
do-one = По одному вопросу
do-clear = Стереть все ответы
ways-you = Вы и ваши планы
ways-employers = Кого вы привлекаете
ways-question = Вопрос { $number }, всего не больше { $count }
ways-question-only = Ещё один вопрос
ways-done = Это был последний вопрос. Любой ответ можно изменить.
ways-nothing = Ответов ещё нет, поэтому пока всё зависит от них.
ways-count = { $fits ->
        [0] Ни один путь не подходит по вашим ответам без оговорок
        [one] По вашим ответам подходит { $fits } путь
        [few] По вашим ответам подходят { $fits } пути
        [many] По вашим ответам подходят { $fits } путей
       *[other] По вашим ответам подходят { $fits } пути
    }; { $depends ->
        [0] зависящих от условий нет.
        [one] { $depends } зависит от условий.
        [few] { $depends } зависят от условий.
        [many] { $depends } зависят от условий.
       *[other] { $depends } зависят от условий.
    }
ways-sum = Путей подходит: { $fits }. Зависят от условий: { $depends }.
ways-other = По источникам, новый тест и баллы к вам не относятся. Но другая процедура остаётся.
ways-answer-next = Ответьте теперь на этот вопрос:
ways-decide = Подходит или зависит от условий больше одной категории: определитесь до подачи.
ways-all = Все пути
ways-fits = Подходит по вашим ответам
ways-depends = Зависит от условий
ways-no = Не подходит
ways-not-needed = Вам не требуется
ways-no-verdict = Без вывода: условия не опубликованы
ways-no-list = Не подходят:
ways-more = Условия и что дальше
ways-met = Выполнено
ways-not-met = Не выполнено
ways-not-known = Неизвестно, выполнено ли
ways-against = Может закрыть этот путь
ways-depends-on = Зависит от
ways-not-answered = Нет ответа
ways-follows = Что дальше
ways-after = Затем: { $way }
ways-standing = Состояние правил
ways-tools = Продолжить здесь
ways-do = Что делать сейчас
ways-do-for = Для этого пути: { $way }
ways-do-find = Сначала выясните:
ways-do-ask = Спросите в ведомстве, которое решает, что оно требует сейчас. Опубликовано не всё.
ways-do-test = Сдайте тест.
ways-do-form = Заранее соберите то, о чём спросит анкета.
ways-do-papers = Затем займитесь счётом и документами:
ways-do-stay = Начните раньше, чем закончится ваш срок пребывания: { $date }.

## The dates tool

plan-title = Сроки
plan-lead = Каждый этап с днём, не позднее которого он должен закончиться. Самых ранних дат нет: любой опубликованный срок предельный.
open-plan = Рассчитать сроки
plan-by = { $stage }: не позднее { $days }
plan-by-own = { $stage }: до { $days }, по вашей оценке срока
plan-undated = Пока нельзя назвать ни одной даты: сколько длится этап «{ $stage }», не опубликовано.
plan-no-holidays = Праздники { $year } года неизвестны: даты нет.
plan-two-days = { $date } или { $other }, если неопределённые дни окажутся выходными
plan-over = Все этапы этой процедуры у вас позади.
plan-overdue = { $stage }: самый долгий опубликованный срок прошёл
plan-not-asked = При ваших остальных ответах об этой процедуре не спрашивают, поэтому плана нет.
plan-from-today = Отсчёт от сегодняшнего дня: другой день неизвестен.
plan-last = Последний этап, «{ $stage }»: не позднее { $days }
plan-last-own = По вашим собственным срокам последний этап, «{ $stage }», закончится не позднее { $days } (это ваши предположения).
plan-no-end = Конечной даты нет: сколько длятся некоторые этапы, не опубликовано. Укажите, сколько дней вы на них отводите, и план дойдёт до конца.
plan-stages = По этапам
plan-state-done = пройден
plan-state-running = идёт с { $date }
plan-state-running-undated = идёт, с какого дня, не указано
plan-state-next = следующий
plan-state-later = позже
plan-no-later-than = не позднее
plan-until = до
plan-with-own = по вашим собственным срокам
plan-at-most = Длится максимум { $length }
plan-not-published = Сколько длится, не опубликовано
plan-not-published-own = Сколько длится, не опубликовано; вы отводите { $length }
plan-paper = Документ, который даёт этап «{ $stage }»: дата { $dated }, точно действует до { $until } включительно.
plan-paper-supposed = Дата предположительная.
plan-warns-overdue = По опубликованному предельному сроку этап «{ $stage }» должен был закончиться не позднее { $days }, но по вашим ответам он не закончен. Спросите в ведомстве.
plan-warns-stay = Вам можно оставаться до { $date }, а этап «{ $stage }» может длиться до { $until } или дольше. Этот план не разрешает оставаться дольше.
plan-warns-stay-open = Вам можно оставаться до { $date }; закончится ли процедура к этому дню, сказать нельзя: у этапа «{ $stage }» нет даты. Этот план не разрешает оставаться дольше.
plan-warns-stay-unknown = Вы не указали, до какого дня вам можно оставаться, поэтому с этими датами он не сравнивается.
plan-warns-paper = Документ, который даёт этап «{ $from }», точно действует до { $date } включительно. Этап «{ $stage }» может длиться до { $until } или дольше.
plan-warns-end = Этап «{ $stage }» может длиться до { $until } или дольше, то есть после { $date }, названного срока окончания.
plan-rests = На чём основаны даты
plan-rests-today = То, что предстоит, отсчитывается от сегодняшнего дня.
plan-rests-wait = «{ $stage }»: { $length } по вашему предположению; срока не называет ни один источник.
plan-rests-paper = Дата { $date } на документе предположительная.
plan-rests-calendar = Рабочие дни { $year } года

## The money tool

money-title = Деньги
money-lead = Какую сумму нужно показать в день подачи и как она считается.
open-money = Рассчитать сумму
money-one = Нужно показать: { $sum }
money-readings = Нужно показать: { $sums }, смотря как понимать правило
money-or = или
money-no-index = Показатель на { $year } год, насколько нам известно, не установлен: есть формула, суммы пока нет
money-no-sum = Назвать сумму нельзя
money-not-asked = При ваших остальных ответах об этой сумме не спрашивают, поэтому её здесь нет.
money-filed = Если { $date } вы подадите документы.
money-filed-by = Если вы подадите документы до { $date } включительно.
money-formula = { $factor } × показатель { $year } года
money-formula-times = { $factor } × показатель { $year } года × { $times }
money-times = { $base } × { $times } = { $sum }
money-missing = К тому, что у вас есть, не хватает: { $amount }.
money-missing-nothing = К тому, что у вас есть, ничего добавлять не нужно.
money-exchanged = По вашему курсу: { $amount }.
money-exchanged-up = По вашему курсу: { $amount }, с округлением вверх.
money-worked-title = Как получена сумма
money-worked = { $factor } × { $index } (показатель { $year } года) = { $base }
money-exempt = Кому, по источникам, её показывать не нужно
money-exempt-met = По вашим ответам, вам, как сообщают, её показывать не нужно; насколько это надёжно, смотрите ниже.
money-exempt-by = По вашим ответам, это сказано о вас.
money-exempt-asked = Возможно, это сказано о вас. Зависит от ответа на вопрос:
money-notes = Что ещё нужно знать
money-rests = На чём основана сумма
money-rests-filed = Документы поданы до { $date } включительно.
money-rests-once = Вы подаёте документы один: сколько вас, вы не указали.
money-rests-rate = Ваш собственный курс: { $rate } тенге за один доллар США.

## The KAZTEST tool

kaztest-title = Баллы КАЗТЕСТ
kaztest-lead = Сколько верных ответов нужно в каждой части. Каждая часть сдаётся отдельно.
open-kaztest = Проверить баллы
kaztest-passed = С такими результатами тест сдан: верных ответов хватает в каждой части.
kaztest-failed = С такими результатами тест не сдан.
kaztest-held = По вашему ответу, сертификат у вас есть, поэтому результаты больше не нужны.
kaztest-undecided = Ответа нет. Не хватает результатов: { $parts }.
kaztest-part = Часть
kaztest-needed = Нужно
kaztest-given = У вас
kaztest-outcome = Итог
kaztest-needed-of = { $needed } из { $count }
kaztest-not-given = не указано
kaztest-part-passed = сдано
kaztest-part-missing = { $count ->
        [one] не хватает { $count } верного ответа
       *[other] не хватает { $count } верных ответов
    }
kaztest-part-failed = не сдано
kaztest-part-refused = не учтено: вопросов в этой части меньше
kaztest-part-unknown = ответа нет
kaztest-rounding = Нужное число округляется вверх до целого ответа.
kaztest-answers = Ваши результаты
kaztest-attempts = Попытки
kaztest-attempts-left = Осталось попыток: { $count }. Каждая оплачивается.
kaztest-attempts-none = Попыток не осталось. Что бывает потом, в наших источниках не сказано.
kaztest-ban = Если вас остановили за нарушение правил
kaztest-ban-until = До { $date } может длиться запрет.
kaztest-ban-from = Мы считаем с { $date }, когда вас остановили. С какого дня идёт отсчёт, не говорит ни один источник.

## The papers tool

papers-title = Мои документы
papers-lead = Документы для вашего пути: зачем нужен каждый и насколько старым он может быть.
open-papers = Составить список документов
papers-needed = { $count ->
        [one] Нужен { $count } документ.
        [few] Нужны { $count } документа.
        [many] Нужно { $count } документов.
       *[other] Нужно { $count } документа.
    }
papers-needed-none = Ни один документ не нужен наверняка.
papers-open = Ещё для { $count ->
        [one] { $count } документа это зависит от условий.
       *[other] { $count } документов это зависит от условий.
    }
papers-several = { $count ->
        [one] Документы для { $count } пути.
       *[other] Документы для { $count } путей. У каждого пути список свой.
    }
papers-no-way = Не выбран ни один путь со списком документов.
papers-example = О вашем пути пока ничего не отвечено, поэтому этот список только пример. Ниже можно выбрать другие пути.
papers-filing = Сроки рассчитаны от дня подачи ({ $date }).
papers-filing-assumed = Сроки рассчитаны так, будто вы подаёте документы сегодня ({ $date }).
papers-may-differ = Здесь только документы, которые называют наши источники. Спросите в ведомстве действующий список.
papers-depends = Зависит от вашего ответа:
papers-unclear = Нужен ли он, неизвестно.
papers-if = Нужен в таком случае:
papers-unless = Не нужен в таком случае:
papers-not-needed = Не нужны: { $count }
papers-oldest = Дата документа: { $date } или позже.
papers-lasts-until = Должен действовать до { $date } или дольше.
papers-lasts = Ваш действует достаточно долго.
papers-too-short = Ваш истекает раньше на { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }.
papers-form = О чём спросит анкета
papers-answers = От чего зависит список
papers-ways = Документы для каких путей показать
papers-ways-help = Отмечены пути, которые остаются по вашим ответам. Отметьте другие, чтобы увидеть их документы.
papers-ways-answers = Ответы о вашем пути

## The whole calculator

calculator-title = Все вопросы и общий результат
calculator-lead = Все вопросы на одной странице, под ними то, что следует из ответов: пути, баллы, сроки, деньги, документы.
calculator-not-known = Чего о ваших путях никто не опубликовал
open-calculator = Ответить на все вопросы на одной странице

## The sheets to print

tool-worksheet = Лист для расчёта на бумаге
tool-ask = Что спросить в ведомстве
sheets-label = На бумаге
sheets-keep = Этот лист заново и каждое правило с источниками: { $address }

worksheet-lead = Калькулятор на бумаге, по тем же правилам. Распечатайте лист и возьмите ручку: заранее ничего не заполнено, и ничего никуда не отправляется.
worksheet-day = Дата заполнения
worksheet-points-how = Отметьте, что будете заявлять, и впишите число рядом с отметкой в столбец «Доступно»; в строке без отметок впишите её предел. В столбец «Моя оценка» впишите своё предположение, если оно есть, — не больше доступного. Затем сложите оба столбца.
worksheet-cap = До
worksheet-possible = Доступно
worksheet-estimate = Моя оценка
worksheet-together = { $group }, вместе
worksheet-sum = Сумма
worksheet-needed = Нужно
worksheet-difference = Разница
worksheet-means = Что это значит
worksheet-out = Сумма доступного меньше { $threshold }: с такими ответами порог не набрать.
worksheet-undecided = Сумма доступного — { $threshold } или больше: ответа нет. Как начисляют баллы, не опубликовано.
worksheet-enough = Сумма ваших оценок — { $threshold } или больше: достаточно по вашим оценкам. Это ваши предположения, а не опубликованные таблицы.
worksheet-coefficient-needed = При наибольшей сумме, { $max }, коэффициент должен быть не меньше { $fraction }, если он умножает всю сумму. Ни один источник этого не утверждает.
worksheet-coefficient-own = А при моей сумме:
worksheet-attempt = Попытка { $n }, дата
worksheet-other-year = В другом году:
worksheet-index = показатель этого года
worksheet-times = сколько раз
worksheet-to-show = Нужно показать
worksheet-have = У меня есть
worksheet-missing = Не хватает
worksheet-stage = Этап
worksheet-lasts = Длится
worksheet-begun = Начало
worksheet-by = Не позднее
worksheet-days-off = Ещё предстоящие в { $year } году нерабочие дни с понедельника по пятницу: { $days }.
worksheet-days-uncertain = Возможно, также: { $days }.
tool-papers = Мои документы

ask-lead = То, чего нет в опубликованных текстах, — в виде вопросов: распечатайте лист и передайте в ведомство. Каждый вопрос стоит по-русски и по-казахски.
ask-how = Отметьте вопросы, которые вас касаются. Название каждого ведёт к тому, что об этом известно. Просите ответить письменно и сохраните ответ.
ask-opening = Здравствуйте! Прошу ответить на отмеченные вопросы, по возможности письменно, и назвать пункт, статью или приложение.
ask-office = Ведомство
ask-day = Дата
ask-answered-by = Кто ответил (имя, должность)
ask-answer = Ответ

## Changes

changes-last = Последние изменения
changes-lead = Что изменилось, когда и по какому источнику: новое сверху. Составлено по самим правилам.
change-begin = { $count ->
        [one] Начало перечня: { $count } правило.
        [few] Начало перечня: { $count } правила.
        [many] Начало перечня: { $count } правил.
       *[other] Начало перечня: { $count } правила.
    }
change-rule = Новое на этом сайте.
change-recorded = Новое на этом сайте: { $value }.
change-value = С этого дня: { $value }.
change-no-value = С этого дня значение неизвестно.
change-in-force = Действует с этого дня.
change-ended = С этого дня не действует.
changes-ahead = Назначено на будущее
changes-compare = Сравнить две даты
changes-compare-how = Эти значения зависят от дня. Найдите строку для каждой из двух дат; что значит число, сказано на странице правила.
changes-feed = Эти изменения лентой (Atom)

## Drawings

bars-caption = Наибольшее, что может дать каждый критерий. Вся ширина — это сколько нужно.
bars-needed = Нужно
calendar-caption = Последний рабочий день — { $end }; отсчёт с { $start }, всего { $length }.
calendar-caption-uncertain = Последний рабочий день — { $end } или { $later }, если день, о котором это неизвестно, окажется выходным; отсчёт с { $start }, всего { $length }.
calendar-counts = считается
calendar-end = последний день
calendar-month = { $month }. Считаются дни: { $days }.
calendar-month-off = { $month }. Считаются дни: { $days }. Праздники и выходные среди недели: { $off }.
calendar-off = праздник или выходной
calendar-start = начало, сам этот день не считается
flow-caption = Сплошная линия: срок опубликован. Пунктир: не опубликован.
flow-not-published = срок не опубликован
timeline-caption = В масштабе. Сплошная линия — прошлое, пунктир — будущее, на день выпуска этих страниц.
weekday-friday = пт
weekday-monday = пн
weekday-saturday = сб
weekday-sunday = вс
weekday-thursday = чт
weekday-tuesday = вт
weekday-wednesday = ср

## Калькулятор на других сайтах

embed-title = Калькулятор: жизнь в Казахстане
embed-loading = Калькулятор загружается.
embed-failed = Здесь калькулятор не работает.
embed-calculator = Открыть весь калькулятор
embed-contact = Спросить { $host }
embed-agree = Сообщить { $host } мой результат: сколько баллов возможно и достаточно ли этого. Мои ответы не сообщаются.
embed-note = Сделано проектом Meken. Это не государственный сайт и не юридическая консультация.
embed-stays = Другой язык не загружается. Калькулятор продолжает работать на этом.

## Страница для партнёров

foot-partners = Партнёрам
partners-title = Калькулятор на вашем сайте
partners-lead = Одна строка ставит его на вашу страницу: на языке ваших читателей и в ваших цветах. Он ничего не хранит, не обращается к другим сайтам и никому не сообщает, что отвечают ваши читатели.
partners-release = Выпуск { $version }, { $date }
partners-try = Попробовать и скопировать
partners-tool = Инструмент
partners-language = Язык
partners-theme = Светлый или тёмный
partners-theme-auto = как на устройстве читателя
partners-theme-light = светлый
partners-theme-dark = тёмный
partners-accent = Цвет ссылок и кнопок
partners-paper = Цвет фона
partners-ink = Цвет текста
partners-colours = Свои цвета
partners-colours-hint = Если два цвета слишком близки, чтобы текст можно было прочесть, калькулятор сам разводит их.
partners-contact = Где читатели могут с вами связаться
partners-contact-hint = Адрес, который начинается с https: или mailto:, стоит ссылкой под результатом. Никакие данные с ней не передаются.
partners-report = Спрашивать читателей, можно ли нашей странице узнать их результат
partners-no-script = Без скриптов можно скопировать строки ниже как есть и изменить слова в них вручную.
partners-preview = Предварительный просмотр
partners-copy = Скопировать
partners-copied = Скопировано.
partners-not-copied = Ваш браузер этого не разрешает: выделите текст и скопируйте его.
partners-frame = Фрейм
partners-frame-text = Работает сам по себе, даже если на странице нельзя запускать скрипты. Его высота остаётся такой, как указано в строке.
partners-grows = Фрейм, который растёт
partners-grows-text = То же самое с небольшим скриптом: высота равна высоте содержимого.
partners-element = Элемент
partners-element-text = Стоит прямо на странице и занимает её ширину. Пока он не запущен или если не может работать, читатели видят ссылку. Если ваша политика не допускает стилей внутри страницы, перенесите этот стиль в свою таблицу стилей.
partners-pinned = Закреплённый элемент
partners-pinned-text = Именно эти байты и никакие другие, вместе с правилами в них. Когда они устареют, он сам об этом скажет; когда взять следующий выпуск, решаете вы.
partners-policy = Что должна разрешать ваша политика, если вы её отправляете
partners-privacy = Для вашей страницы о конфиденциальности
partners-privacy-text = Калькулятор на этой странице загружается с { $host } и работает в вашем браузере. Ни ваши ответы, ни адрес этой страницы никому не отправляются. Как и при загрузке любого файла, { $host } видит интернет-адрес, на который его отправляет.
partners-privacy-host = (адрес этого сайта)
partners-weight = Что загружает читатель
partners-file = Файл
partners-bytes = Байт, в сжатом виде
partners-file-element = скрипт элемента
partners-file-loader = скрипт, с которым фрейм растёт
partners-file-inside = скрипт страницы фрейма
partners-file-wasm = калькулятор
partners-file-pack = правила и слова одного языка
partners-file-style = таблица стилей
partners-events = Что узнаёт страница
partners-event = Событие
partners-when = Когда
partners-with = С чем
partners-ready-when = калькулятор работает
partners-error-when = он не может работать: на его месте стоит ссылка; или другой язык не загружается: он продолжает на своём
partners-error-with = причина, на английском языке
partners-change-when = результат уже не тот, который был сообщён, и только пока читатель согласен
partners-result-when = есть результат, и только если вы спрашиваете, а читатель согласен, каждый раз заново
partners-result-with = сколько баллов возможно, сколько нужно и достаточно ли этого; ни одного ответа
partners-nothing = ни с чем
partners-yourself = Разместить у себя
# plain 1: part of an address
partners-yourself-text = Самый новый выпуск одним файлом. Распакуйте его на своём сервере и укажите его папку вместо /embed/v1/ в строках выше.
partners-manifest = Описание элемента для редакторов и программ
partners-check = Проверить свой сайт
partners-check-text = Сделайте на своём сайте пустую страницу из этих строк и откройте её. Она скажет, какие из способов там работают и чего не хватает вашей политике.
