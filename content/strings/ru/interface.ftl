### Слова интерфейса. Слова правил — в rules.ftl.
### Navigation

nav-start = С чего начать
nav-calculator = Калькулятор
nav-rules = Правила и источники
nav-language = Язык
nav-menu = Меню

## Foot

foot-method = Как проверяются факты
foot-privacy = Конфиденциальность
foot-mistake = Сообщить об ошибке
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
widget-failed = Калькулятор не запустился в этом браузере. Страницу можно читать и так: в каждой строке указан её предел, а сложить их можно на бумаге.
widget-no-script = Калькулятору нужен JavaScript. Страницу можно читать и без него: в каждой строке указан её предел, а сложить их можно на бумаге.

## Pages

page-as-of = Правила на { $as-of }, последняя проверка: { $checked }
page-not-translated = Эта страница ещё не переведена. Здесь показан английский текст.
page-not-reviewed = Этот перевод ещё не прочитал носитель языка.
page-contents = На этой странице
page-sources = Источники
page-skip = Перейти к содержанию

## Pages of the rules

rule-sources = Источники
rule-confidence = Насколько это надёжно
rule-origin-primary = Есть в основном источнике
rule-origin-outside = Только вне основных источников
rule-checked = Последняя проверка
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

facts-what = Что
facts-value = Значение
facts-sure = Насколько надёжно
open-points = Открыть калькулятор баллов
rules-lead = Все цифры и условия, на которых построен этот сайт: насколько они надёжны и откуда взяты.
sources-lead = Всё, что прочитано для этого сайта: сколько прочитано и что на этом основано.
