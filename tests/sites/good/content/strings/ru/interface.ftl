# Слова вокруг страниц.

alert-note = Примечание
alert-tip = Совет
alert-important = Важно
alert-warning = Предупреждение
alert-caution = Осторожно

facts-sure = Насколько надёжно
facts-value = Значение
facts-what = Что

foot-contact = Связь с нами
foot-licence = Лицензия текстов: { $name }
foot-disclaimer = Не юридическая консультация
foot-method = Как проверяются факты
foot-mistake = Сообщить об ошибке
foot-not-official = Это не государственный сайт
foot-privacy = Конфиденциальность

group-background = Справочно
group-decree = Указ Президента
group-other = Другие пути
group-start = Начало
group-staying = Остаться насовсем

languages-choose = Выберите язык

limit-about = примерно { $amount }
limit-at-least = минимум { $amount }
limit-at-most = максимум { $amount }
limit-over = больше чем { $amount }

mark-agreed = подтверждают два источника
mark-disputed = источники расходятся
mark-inferred = наш расчёт или вывод
mark-not-found = не найдено
mark-single = один источник

nav-guides = Руководства
nav-rules = Правила и источники
nav-start = С чего начать

not-found-text = Возможно, адрес устарел или в нём опечатка. Воспользуйтесь поиском или выберите фразу, которая вам ближе всего.
not-found-title = Такой страницы нет

notice-page-expired = Эта страница была верна до { $date }; срок прошёл.
notice-announced = С { $date } вступает в силу; пока только объявлено.
notice-expired = До { $date } это действовало; срок прошёл.
notice-pilot-over = Названный срок окончания пилотного проекта, { $date }, прошёл. О решении, что будет дальше, нам неизвестно. Уточните, прежде чем что-либо оплачивать.
notice-review-due = С { $date } это нужно проверить заново.

page-as-of = Правила на { $as-of }, последняя проверка: { $checked }
page-not-reviewed = Этот перевод ещё не прочитал носитель языка.
page-not-translated = Эта страница ещё не переведена. Здесь показан английский текст.
picture-alt = Шанырак: круг на вершине юрты с жердями свода
page-sources = Источники

range = { $from }–{ $to }

rule-checked = Последняя проверка
rule-doubtful = Сомнительно
rule-from = Действует с
rule-no-value = На этот день значения нет
rule-origin-outside = Только вне основных источников
rule-origin-primary = Есть в основном источнике
rule-rulebook = Свод правил
rule-recorded = Внесено
rule-review-by = Проверить заново
rule-until = Действует по

guides-lead = Все руководства этого сайта: на какой вопрос отвечает каждое.
rules-lead = Все цифры и условия, на которых построен этот сайт: насколько они надёжны и откуда взяты.

section-background = Справочно
section-calendar = Рабочие дни
section-decree = Указ Президента
section-exemptions = Для кого действует другая процедура
section-kaztest = КАЗТЕСТ
section-money = Деньги и документы
section-nomads = Визы для номадов
section-permits = Разрешения и вид на жительство
section-pilot = Пилотный проект
section-points = Баллы
section-procedure = Процедура
section-unknown = Что не найдено

source-alone = { $count ->
        [one] Только на нём основано { $count } правило
        [few] Только на нём основаны { $count } правила
        [many] Только на нём основано { $count } правил
       *[other] Только на нём основано { $count } правила
    }
source-kind-aggregator = Сайт-агрегатор
source-kind-firm = Компания
source-kind-law = Закон
source-kind-law-database = Правовая база
source-kind-official = Официальный сайт
source-kind-press = Пресса
source-kind-state-press = Государственная пресса
source-read-opening = Прочитано только начало
source-read-title = Прочитан только заголовок
source-read-whole = Прочитан целиком
source-rules = { $count ->
        [one] На нём основано { $count } правило
        [few] На нём основаны { $count } правила
        [many] На нём основано { $count } правил
       *[other] На нём основано { $count } правила
    }
source-undated = Без даты

sources-lead = Всё, что прочитано для этого сайта: сколько прочитано и что на этом основано.

status-agreed = Подтверждают не менее двух источников
status-disputed = Источники расходятся
status-inferred = Наш расчёт или вывод
status-not-found = Не опубликовано или не найдено
status-old = Старый источник ({ $year })
status-single = Только один источник

unit-count = { $value }
unit-date = { $value }
unit-days = { $value ->
        [one] { $value } день
        [few] { $value } дня
        [many] { $value } дней
       *[other] { $value } дня
    }
unit-dollars = { $value ->
        [one] { $value } доллар США
        [few] { $value } доллара США
        [many] { $value } долларов США
       *[other] { $value } доллара США
    }
unit-fraction = { $value }
unit-hours = { $value ->
        [one] { $value } час
        [few] { $value } часа
        [many] { $value } часов
       *[other] { $value } часа
    }
unit-mci = { $value } МРП
unit-millimetres = { $value ->
        [one] { $value } миллиметр
        [few] { $value } миллиметра
        [many] { $value } миллиметров
       *[other] { $value } миллиметра
    }
unit-minutes = { $value ->
        [one] { $value } минута
        [few] { $value } минуты
        [many] { $value } минут
       *[other] { $value } минуты
    }
unit-months = { $value ->
        [one] { $value } месяц
        [few] { $value } месяца
        [many] { $value } месяцев
       *[other] { $value } месяца
    }
unit-number = № { $value }
unit-percent = { $value } %
unit-points = { $value ->
        [one] { $value } балл
        [few] { $value } балла
        [many] { $value } баллов
       *[other] { $value } балла
    }
unit-square_metres = { $value ->
        [one] { $value } квадратный метр
        [few] { $value } квадратных метра
        [many] { $value } квадратных метров
       *[other] { $value } квадратного метра
    }
unit-tenge = { $value } тенге
unit-tenge_per_dollar = { $value } тенге за доллар США
unit-working_days = { $value ->
        [one] { $value } рабочий день
        [few] { $value } рабочих дня
        [many] { $value } рабочих дней
       *[other] { $value } рабочего дня
    }
unit-year = { $value } год
unit-years = { $value ->
        [one] { $value } год
        [few] { $value } года
        [many] { $value } лет
       *[other] { $value } года
    }

entry-document = Документ: { $name }
entry-exam = Тест: { $name }
entry-law = Баллы
entry-lever = Что можно изменить: { $name }
entry-parameter = Производная величина: { $name }
entry-plan = Процедура: { $name }
entry-sum = Сумма, которую нужно показать: { $name }
entry-table = Таблица: { $name }
entry-way = Путь: { $name }
nav-changes = Изменения
changes-last = Последние изменения
changes-lead = Что изменилось, когда и по какому источнику: новое сверху. Составлено по самим правилам.
by-date-from = с { $day }
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

# Below drawings.

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

ways-rest-on = На чём это основано
