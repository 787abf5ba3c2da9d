# Все слова правил, по-русски. Имена и числа: docs/rulebook.md.
# Дата кончается на «г.»: после неё точка не ставится.
# Месяц с годом стоит в именительном падеже: слова вокруг не должны требовать другого.

## Sources

source-acsour-title = Компания Acsour: «Legal Digest» о миграционных правилах
source-intinv-title = International Investment: статья о новых правилах проживания
source-order-41-60-47-title = Совместный приказ министерств о пилотном проекте
source-moscow-times-title = The Moscow Times в перепечатке других сайтов
source-holod-title = «Холод»: сообщение о новых правилах
source-elkz-title = El.kz: сообщение о новых правилах
source-qazinform-title = Qazinform, государственное информационное агентство: сообщение о новых правилах
source-konsu-title = Компания Konsu Group: правила получения разрешений на проживание
source-dos-title = Компания Dos Immigration: страницы о проживании и визах
source-kpmg-title = KPMG Kazakhstan: юридический обзор о визах для номадов
source-egov-list-title = Список документов с портала eGov в изложении другого сайта
source-egemen-title = Государственная газета Egemen Qazaqstan: сообщения о въезде и визах
source-petropavlovsk-title = Сайт города Петропавловска со ссылкой на министерство
source-nomadvisa-title = NomadVisa: страницы о визах для удалённой работы
source-tourism-insider-title = Tourism Insider: сообщение о визах для номадов
source-budget-2026-title = Zakon.kz: сообщение о законе о бюджете
source-solvency-rule-title = Компания Azizov and Partners и издание QazMonitor: сообщения о подтверждении платёжеспособности
source-turkistaninvest-title = Turkistan Invest, сайт региона для инвесторов
source-exit-doc-title = Zakon.kz и Lada.kz: сообщения о согласии государства гражданства и листке убытия
source-labour-ministry-holidays-title = Министерство труда и социальной защиты населения о праздничных днях в изложении Taspanews
source-expert-kz-title = Национальный центр тестирования о правилах теста в изложении Expert KZ
source-mlyn-title = Mlyn.by со ссылкой на посольство Казахстана в Беларуси
source-itrp-title = Страницы Международного финансового центра «Астана» (МФЦА) о программе налогового резидентства
source-gov-4631-title = Государственный портал: страница услуги о временном проживании
source-kandas-2025-title = Zakon.kz: сообщения о статусе кандаса
source-qamshy-title = Qamshy: сообщение об объединённой услуге для кандасов
source-day-count-title = Zakon.kz: как считают дни в государственных услугах
source-aifc-law-title = Конституционный закон о Международном финансовом центре «Астана» (МФЦА)
source-migron-title = Компания Migron и издание Lada.kz: тексты о визе перед постоянным проживанием
source-alau-title = Alau: сообщение о безвизовом пребывании
source-old-exemptions-title = Более ранние публикации прессы, компаний и государственных органов об исключениях
source-in-demand-orders-title = Сайты компаний: о приказах по востребованным профессиям
source-state-duty-2022-title = Prg.kz и Mybuh.kz: ставки государственной пошлины
source-energy-city-title = Energy City со ссылкой на Министерство внутренних дел

## The pilot project

pilot-start-title = Начало пилотного проекта
pilot-start-text = Новый порядок действует как пилотный проект; его начало — { $value }

pilot-in-force-title = День вступления приказа в силу
pilot-in-force-text = С { $value } приказ действует.
    Этот день называет одно издание; одна компания пишет, что приказ вступил в силу в день публикации.
pilot-in-force-misdated = Дату самого приказа компания указывает неверно.

pilot-order-title = Приказ о пилотном проекте
pilot-order-text = Совместный приказ от { $value } ввёл пилотный проект.
    У приказа есть номер каждого министерства: № { $labour } (труд), № { $internal } (внутренние дела) и № { $digital } (цифровое развитие).
    В нём { $appendices ->
        [one] { $appendices } приложение
        [few] { $appendices } приложения
        [many] { $appendices } приложений
       *[other] { $appendices } приложения
    }.
pilot-order-screening = Приложение о тестировании, анкетировании и собеседовании иммигрантов
pilot-order-kandas = Приложение о статусе кандаса
pilot-order-permanent = Приложение о постоянном проживании

pilot-issuers-title = Министерства, издавшие приказ
pilot-issuers-text = { $value ->
        [one] Приказ издало { $value } министерство.
        [few] Приказ совместно издали { $value } министерства.
        [many] Приказ совместно издали { $value } министерств.
       *[other] Приказ совместно издали { $value } министерства.
    }
pilot-issuers-labour = Министерство труда и социальной защиты населения
pilot-issuers-internal = Министерство внутренних дел
pilot-issuers-digital = Министерство искусственного интеллекта и цифрового развития

pilot-covers-title = Статусы, на которые распространяется пилотный проект
pilot-covers-text = Пилотный проект распространяется на эти статусы.
pilot-covers-permanent = Разрешение на постоянное проживание (РПП)
pilot-covers-kandas = Статус кандаса

pilot-covers-rp-title = Пилотный проект и вид на жительство (ВНЖ)
pilot-covers-rp-text = Одно издание пишет, что пилотный проект распространяется и на вид на жительство (ВНЖ).
    Это карточка на срок до { $value ->
        [one] { $value } года
        [few] { $value } лет
        [many] { $value } лет
       *[other] { $value } года
    }.

pilot-goal-title = Цель пилотного проекта
pilot-goal-text = Одно издание называет цель: привлечь людей с более высокой квалификацией, которые активнее участвуют в экономике.

pilot-end-title = Названный срок окончания пилотного проекта
pilot-end-text = Одно издание пишет, что пилотный проект продлится до конца года, то есть по { $value } включительно.
    Официальная дата окончания нам неизвестна.

pilot-may-stop-title = Будущее пилотного проекта
pilot-may-stop-text = Одно издание называет новый порядок экспериментом и пишет, что в { $value } году он может закончиться.

unified-filter-title = Люди, которых касается новая процедура
unified-filter-text = Одно издание пишет, что иммиграционный потенциал оценивают у каждого заявителя, а тест должно сдать большинство.
    Для отдельных групп есть исключения.
unified-filter-notatone = Статья противоречит сама себе: в одном месте речь обо всех заявителях, в другом — об исключениях.

points-mandatory-title = Баллы как условие
points-mandatory-text = Одно издание пишет, что на обычном пути вид на жительство (ВНЖ) без баллов не получить.

regions-title = Регионы, где принимают заявления
regions-text = Одна компания пишет, что заявления принимают только в { $value ->
        [one] { $value } области
        [few] { $value } областях
        [many] { $value } областях
       *[other] { $value } области
    }. Это сомнительно.
regions-akmola = Акмолинская область
regions-abai = Область Абай
regions-eastkazakhstan = Восточно-Казахстанская область
regions-kostanay = Костанайская область
regions-pavlodar = Павлодарская область
regions-northkazakhstan = Северо-Казахстанская область
regions-ulytau = Область Улытау
regions-doubt = Основные источники не говорят ни о каком ограничении по регионам. Уточните в ответственном ведомстве.

## The procedure

stages-title = Этапы новой процедуры
stages-text = Новая процедура — это тестирование, анкетирование и собеседование иммигрантов. Источники считают её этапы по-разному, но содержание этапов одно и то же.
stages-four = Acsour и Qazinform насчитывают { $four ->
        [one] { $four } этап
        [few] { $four } этапа
        [many] { $four } этапов
       *[other] { $four } этапа
    }: анкета и подсчёт баллов у них один этап.
stages-five = International Investment, The Moscow Times и компания Konsu насчитывают { $five ->
        [one] { $five } этап
        [few] { $five } этапа
        [many] { $five } этапов
       *[other] { $five } этапа
    }: подсчёт баллов у них отдельный этап.
stages-test = Тест по казахскому языку (КАЗТЕСТ)
stages-form = Анкета
stages-scoring = Подсчёт баллов
stages-check = Межведомственная проверка
stages-interview = Собеседование

procedure-portal-title = Портал для заявлений
procedure-portal-text = Тестирование, анкетирование и собеседование иммигрантов ведут через государственный миграционный портал migration.enbek.kz.

procedure-digital-title = Цифровая процедура
procedure-digital-text = Одно издание называет процедуру полностью цифровой.
procedure-digital-limits = Это может относиться самое большее к тестированию и анкетированию: собеседование проходит лично, а документы сдают в центр обслуживания населения (ЦОН).

procedure-days-title = Срок всей процедуры
procedure-days-text = Источники расходятся в том, сколько длится новая процедура.
procedure-days-about = International Investment и компания Konsu называют примерно { $about ->
        [one] { $about } день
        [few] { $about } дня
        [many] { $about } дней
       *[other] { $about } дня
    }.
procedure-days-upto = The Moscow Times называет срок не более { $upto ->
        [one] { $upto } дня
        [few] { $upto } дней
        [many] { $upto } дней
       *[other] { $upto } дня
    }.

test-first-title = Тест перед анкетой
test-first-text = Одно издание пишет, что анкета не открывается, пока у вас нет сертификата КАЗТЕСТ.

form-fields-title = Содержание анкеты
form-fields-text = Одно издание перечисляет, о чём спрашивает анкета. Соберите эти сведения заранее.
form-fields-personal = Основные личные данные
form-fields-education = Образование
form-fields-languages = Знание языков; для английского — IELTS или TOEFL
form-fields-work = Опыт работы
form-fields-military = Военная служба
form-fields-health = Состояние здоровья
form-fields-record = Судимость и депортации — ваши и членов семьи
form-fields-relatives = Родственники: от бабушек и дедушек до внуков

scoring-automatic-title = Автоматический подсчёт баллов
scoring-automatic-text = Система портала обрабатывает ответы и сама начисляет баллы.

check-duration-title = Срок проверки
check-duration-text = Одна компания сообщает, что проверка занимает не более { $value ->
        [one] { $value } рабочего дня
        [few] { $value } рабочих дней
        [many] { $value } рабочих дней
       *[other] { $value } рабочего дня
    }.

check-bodies-title = Органы, которые ведут проверку
check-bodies-text = Одно издание называет органы, которые проверяют заявителей.
check-bodies-police = Полиция
check-bodies-security = Комитет национальной безопасности (КНБ)

check-subjects-title = Предмет проверки
check-subjects-text = Одно издание пишет, что ищут эти органы. Что ведёт к отказу, оно не пишет.
check-subjects-criminal = Судимость
check-subjects-wanted = Нахождение в розыске
check-subjects-links = Связи с террористическими или экстремистскими организациями

interview-bodies-title = Органы, которые проводят собеседование
interview-bodies-text = Одно издание пишет, кто проводит собеседование. Его проводят после проверки, если она прошла без замечаний.
interview-bodies-offices = Органы труда и социальной защиты
interview-bodies-missions = Посольства и консульства Казахстана

interview-place-title = Место собеседования
interview-place-text = По приказу собеседование проходит там, где находится заявитель.

outcome-document-title = Названия справки (уведомления) о соответствии требованиям для иммигрантов
outcome-document-text = Тестирование, анкетирование и собеседование иммигрантов завершаются одним документом. Источники дают ему { $names ->
        [one] { $names } название
        [few] { $names } разных названия
        [many] { $names } разных названий
       *[other] { $names } разного названия
    }.
outcome-document-certificate = Acsour называет его справкой о предварительной проверке (preliminary screening certificate).
outcome-document-notification = International Investment называет его уведомлением об оценке соответствия (Eligibility Assessment Notification).
outcome-document-assessment = Список с портала eGov в изложении другого сайта требует справку о прохождении оценки соответствия требованиям для иммигрантов.

outcome-validity-title = Срок действия справки (уведомления) о соответствии требованиям для иммигрантов
outcome-validity-text = Одна компания пишет, что справка (уведомление) о соответствии требованиям для иммигрантов действует { $value ->
        [one] { $value } год
        [few] { $value } года
        [many] { $value } лет
       *[other] { $value } года
    }.

outcome-use-title = Назначение справки (уведомления) о соответствии требованиям для иммигрантов
outcome-use-text = Справку (уведомление) о соответствии требованиям для иммигрантов прилагают к заявлению в центр обслуживания населения (ЦОН).
    Это относится и к разрешению на постоянное проживание (РПП), и к виду на жительство (ВНЖ).

outcome-use-kandas-title = Справка (уведомление) о соответствии требованиям для иммигрантов и статус кандаса
outcome-use-kandas-text = Одно издание пишет, что справка (уведомление) о соответствии требованиям для иммигрантов нужна и для заявления о статусе кандаса.

check-vs-30-title = Срок проверки и срок всей процедуры
check-vs-30-text = Одна лишь проверка может занять всё время, которое называют для всей процедуры: около { $procedure-days_about ->
        [one] { $procedure-days_about } дня
        [few] { $procedure-days_about } дней
        [many] { $procedure-days_about } дней
       *[other] { $procedure-days_about } дня
    }.
    Если считать с рабочего дня, проверка длиной в { $check-duration_value ->
        [one] { $check-duration_value } рабочий день
        [few] { $check-duration_value } рабочих дня
        [many] { $check-duration_value } рабочих дней
       *[other] { $check-duration_value } рабочего дня
    } занимает в { $year } году от { $shortest } до { $longest ->
        [one] { $longest } календарного дня
        [few] { $longest } календарных дней
        [many] { $longest } календарных дней
       *[other] { $longest } календарного дня
    }.
    В { $nextyear } году — от { $nextshortest } до { $nextlongest }.

stage-test-name = КАЗТЕСТ
stage-form-name = Анкета
stage-check-name = Межведомственная проверка
stage-interview-name = Собеседование
stage-papers-name = Документы в центре обслуживания населения

## KAZTEST

test-level-title = Уровень теста
test-level-text = Источники расходятся в том, какой уровень казахского языка нужен для теста.
test-level-lower = Acsour, International Investment и The Moscow Times называют A1.
test-level-higher = Компания Konsu называет B1; начало — { $since }.
test-level-later = Acsour писала позже, чем Konsu, и по-прежнему называет A1.

test-parts-title = Части теста
test-parts-text = Тест сдают онлайн. В нём { $value ->
        [one] { $value } часть
        [few] { $value } части
        [many] { $value } частей
       *[other] { $value } части
    }.
test-parts-listening = Аудирование
test-parts-reading = Чтение

test-address-title = Адрес теста
test-address-text = Одно издание пишет, что тест сдают на сайте app.testcenter.kz.

test-pass-title = Проходной результат теста
test-pass-text = В каждой части теста нужно не менее { $value } %. Хороший результат в одной части не возмещает плохого в другой.

test-minutes-title = Длительность теста
test-minutes-text = Тест длится { $value ->
        [one] { $value } минуту
        [few] { $value } минуты
        [many] { $value } минут
       *[other] { $value } минуты
    }.

test-questions-title = Число вопросов в тесте
test-questions-text = Одно издание пишет, что всего в тесте { $value ->
        [one] { $value } вопрос
        [few] { $value } вопроса
        [many] { $value } вопросов
       *[other] { $value } вопроса
    }.
test-questions-diagnostic = В утверждённом диагностическом тесте { $diagnostic ->
        [one] { $diagnostic } вопрос
        [few] { $diagnostic } вопроса
        [many] { $diagnostic } вопросов
       *[other] { $diagnostic } вопроса
    }, и длится он { $diagnosticminutes ->
        [one] { $diagnosticminutes } минуту
        [few] { $diagnosticminutes } минуты
        [many] { $diagnosticminutes } минут
       *[other] { $diagnosticminutes } минуты
    }, сообщает Национальный центр тестирования (НЦТ).

test-split-title = Вопросы по частям
test-split-text = В утверждённом диагностическом тесте { $listening ->
        [one] { $listening } вопрос
        [few] { $listening } вопроса
        [many] { $listening } вопросов
       *[other] { $listening } вопроса
    } на аудирование и { $reading } на чтение.
    Если в пилотном проекте тест разделён так же (это наш вывод), проходной результат — { $listeningpass } и { $readingpass ->
        [one] { $readingpass } верный ответ
        [few] { $readingpass } верных ответа
        [many] { $readingpass } верных ответов
       *[other] { $readingpass } верного ответа
    }.

test-fee-title = Плата за тест
test-fee-text = Одно издание пишет, что тест платный. Сумма неизвестна.

test-attempts-title = Попытки сдать тест
test-attempts-text = Одно издание пишет, что на тест даётся { $value ->
        [one] { $value } попытка
        [few] { $value } попытки
        [many] { $value } попыток
       *[other] { $value } попытки
    }, и каждую оплачивают отдельно.
test-attempts-period = За какое время их можно использовать, не сообщается.

test-ban-title = Запрет после нарушения правил теста
test-ban-text = Одно издание пишет, что эти вещи на тесте запрещены.
    Нарушителя могут не допускать к повторной сдаче { $value ->
        [one] { $value } день
        [few] { $value } дня
        [many] { $value } дней
       *[other] { $value } дня
    }.
test-ban-phones = Телефоны
test-ban-headphones = Наушники
test-ban-cheatsheets = Шпаргалки
test-ban-may = Издание пишет, что запрет может последовать, а не что он следует всегда.

## Points

threshold-title = Пороговый балл
threshold-text = Нужно не менее { $value ->
        [one] { $value } балла
        [few] { $value } баллов
        [many] { $value } баллов
       *[other] { $value } балла
    }. Более низкий результат система отклоняет сама.

points-age-title = Баллы за возраст
points-age-text = Одно издание пишет, что за возраст дают до { $value ->
        [one] { $value } балла
        [few] { $value } баллов
        [many] { $value } баллов
       *[other] { $value } балла
    }: чем моложе заявитель, тем больше.

points-education-title = Баллы за образование
points-education-text = Одно издание пишет, что за образование дают до { $value ->
        [one] { $value } балла
        [few] { $value } баллов
        [many] { $value } баллов
       *[other] { $value } балла
    }.

points-language-title = Баллы за языки
points-language-text = Одно издание пишет, что за все языки вместе дают до { $value ->
        [one] { $value } балла
        [few] { $value } баллов
        [many] { $value } баллов
       *[other] { $value } балла
    }.

points-kazakh-title = Баллы за казахский язык
points-kazakh-text = Одно издание пишет, что за казахский язык дают до { $value ->
        [one] { $value } балла
        [few] { $value } баллов
        [many] { $value } баллов
       *[other] { $value } балла
    }.

points-english-title = Баллы за английский язык
points-english-text = Одно издание пишет, что за английский язык дают до { $value ->
        [one] { $value } балла
        [few] { $value } баллов
        [many] { $value } баллов
       *[other] { $value } балла
    } и что нужен IELTS или TOEFL.
    Других сертификатов оно не называет.

points-russian-title = Баллы за русский язык
points-russian-text = Одно издание пишет, что за русский язык дают до { $value ->
        [one] { $value } балла
        [few] { $value } баллов
        [many] { $value } баллов
       *[other] { $value } балла
    }. Как его подтверждают, оно не сообщает.

points-experience-title = Баллы за учёбу и работу
points-experience-text = Одно издание пишет, что за учёбу или работу в Казахстане и за рубежом дают до { $value ->
        [one] { $value } балла
        [few] { $value } баллов
        [many] { $value } баллов
       *[other] { $value } балла
    }.

points-skills-title = Баллы за профессиональные навыки
points-skills-text = Одно издание пишет, что за профессиональные навыки дают до { $value ->
        [one] { $value } балла
        [few] { $value } баллов
        [many] { $value } баллов
       *[other] { $value } балла
    }. Что считается навыком, оно не сообщает.

points-additional-title = Баллы за дополнительные факторы
points-additional-text = Одно издание пишет, что за дополнительные факторы дают до { $value ->
        [one] { $value } балла
        [few] { $value } баллов
        [many] { $value } баллов
       *[other] { $value } балла
    }.
    Единственный его пример — родственники в Казахстане.
points-additional-norelatives = Если родственников там нет, это ещё не значит, что баллов нет: другие факторы не названы.

points-health-title = Коэффициент состояния здоровья
points-health-text = Одно издание пишет, что состояние здоровья учитывают как коэффициент от { $lowest } до { $highest }. Как его применяют, не сообщается.

criteria-count-title = Число критериев
criteria-count-text = Одно издание пишет о { $value ->
        [one] { $value } критерии
        [few] { $value } критериях
        [many] { $value } критериях
       *[other] { $value } критерия
    }. Их перечень можно понять по-разному.
criteria-count-additional = Одно прочтение: каждый язык считается отдельно, дополнительные факторы — критерий, а здоровье — только коэффициент.
criteria-count-health = Другое прочтение: каждый язык считается отдельно, здоровье — критерий, а дополнительные факторы стоят вне перечня.

points-sum-title = Сумма всех пределов
points-sum-text = Пределы всех критериев вместе дают { $value ->
        [one] { $value } балл
        [few] { $value } балла
        [many] { $value } баллов
       *[other] { $value } балла
    }.
    Пороговый балл — примерно { NUMBER($share, style: "percent", maximumFractionDigits: 1) } этой суммы.
    Без баллов за языки остаётся { $without }.
points-sum-stated = Официальный максимум не назван: одно издание пишет лишь, что сумма может достигать нескольких сотен.

points-coefficient-title = Наименьший коэффициент состояния здоровья, при котором пороговый балл ещё достижим
points-coefficient-text = Если коэффициент умножает всю сумму, со значением меньше { $value } пороговый балл не набрать никому.
    Ни один источник не утверждает, что это так.

points-smallest-sets-title = Наименьшее число критериев, достаточное для порогового балла
points-smallest-sets-text = Если судить только по пределам, { $toofew ->
        [one] любого { $toofew } критерия
        [few] любых { $toofew } критериев
        [many] любых { $toofew } критериев
       *[other] любого { $toofew } критерия
    } для порогового балла мало. При { $size ->
        [one] { $size } критерии
        [few] { $size } критериях
        [many] { $size } критериях
       *[other] { $size } критерия
    } пороговый балл { $sets ->
        [one] набирает { $sets } набор
        [few] набирают { $sets } набора
        [many] набирают { $sets } наборов
       *[other] набирают { $sets } набора
    }. { $allhold ->
        [one] В каждом из них есть дополнительные факторы.
       *[other] Не в каждом из них есть дополнительные факторы.
    } Без дополнительных факторов нужно не менее { $without ->
        [one] { $without } критерия
        [few] { $without } критериев
        [many] { $without } критериев
       *[other] { $without } критерия
    }: возраст, образование и казахский язык при полных баллах дают { $largest ->
        [one] { $largest } балл
        [few] { $largest } балла
        [many] { $largest } баллов
       *[other] { $largest } балла
    }.

points-bands-title = Таблицы баллов
points-bands-text = Ни в одном найденном источнике не опубликовано, сколько баллов дают возраст, диплом, результат теста, годы работы или родственники.
    Поэтому по опубликованному никто не может рассчитать точный результат.
points-bands-appendix = Таблицы и значения коэффициента, как сообщается, приведены в приложении к приказу. Запросите их в ведомстве.
points-bands-ask = Сколько баллов и за что начисляют по каждому критерию? В каком приложении к приказу приведены таблицы и где его можно прочитать?

group-language-name = Языки
criterion-age-name = Возраст
criterion-age-hint = Чем моложе, тем больше.
criterion-education-name = Образование
criterion-education-hint = Сколько баллов даёт диплом, не опубликовано.
criterion-kazakh-name = Казахский язык
criterion-kazakh-hint = Сколько баллов даёт A1 или более высокий уровень, не сообщается.
criterion-english-name = Английский язык
criterion-english-hint = Нужен IELTS или TOEFL.
criterion-russian-name = Русский язык
criterion-russian-hint = Как подтверждают русский язык, не сообщается.
criterion-experience-name = Учёба и работа
criterion-experience-hint = В Казахстане и за рубежом. Сколько баллов дают годы, не опубликовано.
criterion-skills-name = Профессиональные навыки
criterion-skills-hint = Что считается навыком, не сообщается.
criterion-additional-name = Дополнительные факторы
criterion-additional-hint = Родственники в Казахстане — один из примеров. Другие факторы не названы.

question-age-ask = Сколько вам лет?
question-age-idle = Не спрашиваем: таблица не опубликована, поэтому ваш возраст здесь ничего не изменил бы.
question-education-ask = Можете ли вы подтвердить образование документами?
question-education-yes = Да
question-education-no = Нет
question-education-nothing = Заявлять нечего
question-kazakh-ask = Будете ли вы заявлять казахский язык?
question-kazakh-claim = Буду заявлять
question-kazakh-nothing = Заявлять нечего
question-english-ask = Какой сертификат по английскому языку у вас есть?
question-english-ielts = IELTS
question-english-toefl = TOEFL
question-english-another = Другой
question-english-none = Никакого
question-russian-ask = Будете ли вы заявлять русский язык?
question-russian-claim = Буду заявлять
question-russian-nothing = Заявлять нечего
question-experience-ask = Где вы работали или учились?
question-experience-workedhere = Работа в Казахстане
question-experience-studiedhere = Учёба в Казахстане
question-experience-workedabroad = Работа за рубежом
question-experience-studiedabroad = Учёба за рубежом
question-experience-none = Ничего из этого
question-skills-ask = Будете ли вы заявлять профессиональные навыки?
question-skills-claim = Буду заявлять
question-skills-nothing = Заявлять нечего
question-additional-ask = Есть ли у вас родственники в Казахстане?
question-additional-yes = Да
question-additional-no = Нет
question-additional-nothing = Не буду заявлять ни одного дополнительного фактора

## Money and papers

solvency-sum-title = Сумма, которую нужно показать
solvency-sum-text = Одно издание пишет, что на счёте в банке Казахстана нужно показать примерно { $value } тенге или больше.
    По его данным, это около { $dollars ->
        [one] { $dollars } доллара
        [few] { $dollars } долларов
        [many] { $dollars } долларов
       *[other] { $dollars } доллара
    } США.

solvency-formula-title = Формула суммы
solvency-formula-text = Более ранние источники дают формулу: { $factor ->
        [one] { $factor } месячный расчётный показатель
        [few] { $factor } месячных расчётных показателя
        [many] { $factor } месячных расчётных показателей
       *[other] { $factor } месячного расчётного показателя
    } (МРП) в размере на день подачи.
    В { $year } году это { $yearsum } тенге: таков наш расчёт, и с суммой из прессы он сходится.
solvency-formula-worked = В { $lastyear } году это было { $lastyearsum } тенге. В { $oldyear } году — { $oldyearsum } тенге, и пресса тогда напечатала { $printed }.
solvency-formula-filing = Решает день подачи. Для года, показатель которого неизвестен, суммы пока нет.

mci-title = Месячный расчётный показатель (МРП)
mci-text = Месячный расчётный показатель (МРП) на каждый год устанавливает закон о бюджете, в тенге. Здесь от него зависят сумма, которую нужно показать, и государственная пошлина.
    Наш единственный источник — сообщение прессы об этом законе.

solvency-usd-title = Сумма в долларах США
solvency-usd-text = Из сумм в тенге и долларах, которые называет издание, выходит { $implied } тенге за доллар.
    Рыночный курс за { $ratefrom } — { $rateuntil } составлял от { $ratelow } до { $ratehigh } тенге; при таком курсе это примерно от { $dollarslow } до { $dollarshigh ->
        [one] { $dollarshigh } доллара
        [few] { $dollarshigh } долларов
        [many] { $dollarshigh } долларов
       *[other] { $dollarshigh } доллара
    }.
solvency-usd-enter = Возьмите курс своего дня: сумма установлена в тенге.

solvency-barrier-title = Препятствия при подтверждении денег
solvency-barrier-text = Одно издание передаёт, что говорят об этой сумме юристы.
solvency-barrier-account = Открыть счёт в местном банке стало труднее.
solvency-barrier-abroad = Деньги часто приходится переводить из-за рубежа.
solvency-barrier-employers = Некоторые используют временный перевод от работодателя, чтобы получить справку банка.
solvency-barrier-practice = Об этом сообщают как о практике. Примет ли ведомство такой перевод, неизвестно.

solvency-family-title = Сумма для семьи
solvency-family-text = Источники можно понять по-разному в том, сколько должна показать семья.
solvency-family-one = International Investment можно понять так, что достаточно одного подтверждения; о семьях там не сказано.
solvency-family-each = Более ранний текст одной компании можно понять так, что сумму показывает каждый заявитель в возрасте от { $adult ->
        [one] { $adult } года
        [few] { $adult } лет
        [many] { $adult } лет
       *[other] { $adult } года
    }.
solvency-family-breaksoff = Мы знаем только начало этого текста, и обрывается оно именно здесь.

solvency-housing-title = Деньги на жильё
solvency-housing-text = Один более ранний источник требует дополнительных денег, если жильё не обеспечено договором.
    Это стоимость { $value ->
        [one] { $value } квадратного метра
        [few] { $value } квадратных метров
        [many] { $value } квадратных метров
       *[other] { $value } квадратного метра
    } на каждого члена семьи.

solvency-exempt-title = Люди, которым не нужно показывать деньги
solvency-exempt-text = Сообщается, что этим людям не нужно подтверждение платёжеспособности. Каждую группу называет только один источник.
solvency-exempt-demand = Люди востребованных профессий
solvency-exempt-nomads = Люди со статусом Digital Nomad Residency
solvency-exempt-kazakhs = Этнические казахи
solvency-exempt-compatriots = Бывшие соотечественники
solvency-exempt-halves = Текст одной компании за { $year } год называет востребованные профессии и Digital Nomad Residency. Источники { $oldyear } года называют этнических казахов и бывших соотечественников.

exit-document-title = Согласие государства гражданства или листок убытия
exit-document-text = Заявитель должен представить документ своего государства в одном из этих видов.
exit-document-consent = Письменное согласие государства гражданства на постоянное проживание за рубежом
exit-document-certificate = Листок убытия, выданный государством гражданства
exit-document-unclear = Как должен выглядеть этот документ и можно ли его вообще получить, неясно.
exit-document-russia = Консульство России заявило ({ $statement }), что российское законодательство такого документа не знает.

exit-exempt-title = Люди, которым не нужны согласие государства гражданства и листок убытия
exit-exempt-text = Источник { $year } года пишет, что у этих людей не требуют ни письменного согласия государства гражданства, ни листка убытия. Действует ли это до сих пор, неизвестно.
exit-exempt-refugees = Признанные беженцы
exit-exempt-kazakhs = Этнические казахи из Китая

processing-45-title = Срок решения по документам
processing-45-text = Когда документы сданы, решение занимает до { $value ->
        [one] { $value } календарного дня
        [few] { $value } календарных дней
        [many] { $value } календарных дней
       *[other] { $value } календарного дня
    }.
processing-45-reading = В основном источнике эта фраза завершает абзац о согласии государства гражданства и листке убытия. Что речь об этапе в центре обслуживания населения (ЦОН) — это вывод; другие источники его поддерживают.

prp-documents-title = Документы для разрешения на постоянное проживание (РПП)
prp-documents-text = Один сайт приводит список с государственного портала eGov: в нём { $value ->
        [one] { $value } документ
        [few] { $value } документа
        [many] { $value } документов
       *[other] { $value } документа
    }. Запросите действующий список.
prp-documents-application = Заявление
prp-documents-outcome = Справка (уведомление) о соответствии требованиям для иммигрантов
prp-documents-passport = Паспорт, который действует ещё более { $validity ->
        [one] { $validity } дня
        [few] { $validity } дней
        [many] { $validity } дней
       *[other] { $validity } дня
    }
prp-documents-solvency = Подтверждение платёжеспособности или освобождения от него
prp-documents-criminal = Справка о наличии либо отсутствии судимости
prp-documents-consent = Нотариально заверенное согласие ребёнка в возрасте от { $childfrom } до { $childto ->
        [one] { $childto } года
        [few] { $childto } лет
        [many] { $childto } лет
       *[other] { $childto } года
    }
prp-documents-housing = Договор о жилье или документ о праве собственности на него
prp-documents-medical = Медицинская справка по форме 028/у
prp-documents-photo = Фотография { $photowidth } × { $photoheight } мм
prp-documents-duty = Квитанция об уплате государственной пошлины
prp-documents-petition = Ходатайство отраслевого государственного органа (только для востребованных профессий)
prp-documents-fingerprints = Справка о дактилоскопической регистрации
prp-documents-exit = Письменное согласие государства гражданства или листок убытия, если это применимо
prp-documents-data = Согласие на обработку персональных данных
prp-documents-variant = Это список для ИТ-специалистов. Обычный список может быть другим.

paper-age-title = Давность документов
paper-age-text = На день подачи этим документам может быть не более { $value ->
        [one] { $value } дня
        [few] { $value } дней
        [many] { $value } дней
       *[other] { $value } дня
    }.
paper-age-solvency = Подтверждение платёжеспособности
paper-age-criminal = Справка о наличии либо отсутствии судимости
paper-age-medical = Медицинская справка
paper-age-undated = Источники более ранние или без даты, поэтому неясно, действует ли этот предел до сих пор.

prp-duty-title = Государственная пошлина
prp-duty-text = Государственная пошлина за разрешение на постоянное проживание (РПП) — { $permission ->
        [one] { $permission } месячный расчётный показатель
        [few] { $permission } месячных расчётных показателя
        [many] { $permission } месячных расчётных показателей
       *[other] { $permission } месячного расчётного показателя
    } (МРП), за карточку вида на жительство (ВНЖ) — { $card ->
        [one] { $card } показатель
        [few] { $card } показателя
        [many] { $card } показателей
       *[other] { $card } показателя
    }.
    По показателю { $year } года это { $permissionyear } и { $cardyear } тенге.
prp-duty-code = Это ставки { $oldyear } года. Подтверждения по налоговому кодексу { $year } года мы не нашли.
prp-duty-repeated = Сайт Туркестанской области для инвесторов повторяет ставку за разрешение.

prp-visa-title = Виза перед разрешением на постоянное проживание (РПП)
prp-visa-text = На обычном пути даже гражданам, которые въезжают без визы, сначала нужна виза B8.
    Она действует до { $value ->
        [one] { $value } дня
        [few] { $value } дней
        [many] { $value } дней
       *[other] { $value } дня
    } и не даёт права работать.
prp-visa-details = Подробности взяты из более раннего текста.

stay-90-180-title = Безвизовое пребывание
stay-90-180-text = Без визы пребывание ограничено: не более { $value ->
        [one] { $value } дня
        [few] { $value } дней
        [many] { $value } дней
       *[other] { $value } дня
    } в течение { $window ->
        [one] любого { $window } дня
        [few] любых { $window } дней
        [many] любых { $window } дней
       *[other] любого { $window } дня
    }.

## Working days

working-days-2026-title = Рабочие дни { $year } года
working-days-2026-text = При { $week }-дневной рабочей неделе в { $year } году { $value ->
        [one] { $value } рабочий день
        [few] { $value } рабочих дня
        [many] { $value } рабочих дней
       *[other] { $value } рабочего дня
    }.
    Единственный источник — сообщение прессы со ссылкой на Министерство труда и социальной защиты населения.
working-days-2026-moved = Если праздник выпадает на выходной, выходным становится следующий рабочий день. { DATETIME($fixed, day: "numeric", month: "long") } и первый день Курбан-айта не переносятся.
working-days-2026-constitution = Новая Конституция действует с { $inforce } и отменила праздник { DATETIME($oldholiday, day: "numeric", month: "long") }. Поэтому { $workday } — рабочий день. Начиная с { DATETIME($newholiday, year: "numeric") } года День Конституции — { DATETIME($newholiday, day: "numeric", month: "long") }.
working-days-2026-printed = Календари, напечатанные до того, как наступил { $stale }, устарели.

working-days-2027-title = Рабочие дни { $year } года
working-days-2027-text = По нашему собственному календарю в { $year } году { $value ->
        [one] { $value } рабочий день
        [few] { $value } рабочих дня
        [many] { $value } рабочих дней
       *[other] { $value } рабочего дня
    }. Официального календаря на этот год мы не нашли.
working-days-2027-kurban = По оценке, Курбан-айт приходится на { $kurban }, поэтому неясно, будет ли { $uncertain } рабочим днём.

counting-rule-title = Порядок счёта рабочих дней
counting-rule-text = Первым считается ближайший рабочий день после дня начала.
    Одно издание пишет о государственных услугах, что день приёма не учитывают.
counting-rule-reading = Что срок межведомственной проверки считают так же — наш вывод.
counting-rule-example = Если проверка на { $check-duration_value ->
        [one] { $check-duration_value } рабочий день
        [few] { $check-duration_value } рабочих дня
        [many] { $check-duration_value } рабочих дней
       *[other] { $check-duration_value } рабочего дня
    } начнётся { $start4 }, то не позднее { $end4 } она завершится.
counting-rule-yearend = Чтобы проверка наверняка завершилась в { $year } году, она должна начаться { $last } или раньше. Если она начнётся в этот день, то не позднее { $lastend } завершится.

## Not found

unknown-coefficient-use-title = Применение коэффициента состояния здоровья
unknown-coefficient-use-text = Мы ничего не нашли о том, как применяют коэффициент состояния здоровья. Никто не может сказать вам, как ваше здоровье повлияет на баллы.
unknown-coefficient-use-ask = Как применяют коэффициент состояния здоровья: к каким баллам и с какими значениями?

unknown-russian-proof-title = Подтверждение русского языка
unknown-russian-proof-text = Мы ничего не нашли о том, как подтверждают русский язык. Спросите, какой документ принимают, прежде чем рассчитывать на эти баллы.
unknown-russian-proof-ask = Каким документом подтверждают знание русского языка?

unknown-skills-proof-title = Подтверждение навыков
unknown-skills-proof-text = Мы ничего не нашли о том, как подтверждают профессиональные навыки. Спросите, какие документы учитывают, прежде чем полагаться на эти баллы.
unknown-skills-proof-ask = Какие профессиональные навыки учитывают и какими документами их подтверждают?

unknown-additional-title = Другие дополнительные факторы
unknown-additional-text = Мы не нашли перечня дополнительных факторов, кроме родственников в Казахстане. Возможно, учтут что-то ещё из вашей жизни, а возможно — ничего.
unknown-additional-ask = За какие дополнительные факторы, кроме родственников в Казахстане, начисляют баллы?

unknown-kandas-threshold-title = Пороговый балл для заявителей на статус кандаса
unknown-kandas-threshold-text = Мы не нашли, действует ли тот же пороговый балл для тех, кто подаёт на статус кандаса. Если это ваш случай, спросите, прежде чем рассчитывать баллы.
unknown-kandas-threshold-ask = Действует ли тот же пороговый балл для тех, кто подаёт на статус кандаса?

unknown-after-refusal-title = Последствия отказа
unknown-after-refusal-text = Мы ничего не нашли об обжаловании и о том, когда можно подать снова. После отказа попросите ведомство письменно назвать причины и следующую дату.
unknown-after-refusal-ask = Что происходит после отказа: где и в какой срок его можно обжаловать и когда можно подать снова?

unknown-attempts-period-title = Период для попыток
unknown-attempts-period-text = Мы не нашли, за какое время можно использовать { $test-attempts_value ->
        [one] { $test-attempts_value } попытку
        [few] { $test-attempts_value } попытки
        [many] { $test-attempts_value } попыток
       *[other] { $test-attempts_value } попытки
    } сдать тест. Не рассчитывайте на быструю повторную сдачу.
unknown-attempts-period-ask = За какое время можно использовать { $test-attempts_value ->
        [one] { $test-attempts_value } попытку
        [few] { $test-attempts_value } попытки
        [many] { $test-attempts_value } попыток
       *[other] { $test-attempts_value } попытки
    } сдать КАЗТЕСТ и сколько нужно ждать между ними?

unknown-check-grounds-title = Основания для отказа при проверке
unknown-check-grounds-text = Мы нашли, что проверяют, но не нашли, что ведёт к отказу. Никто не может сказать вам заранее, чем закончится проверка.
unknown-check-grounds-ask = По каким основаниям могут отказать после межведомственной проверки?

unknown-family-scored-title = Оценка членов семьи
unknown-family-scored-text = Мы не нашли, должны ли супруг и дети сами проходить тестирование, анкетирование и собеседование и начисляют ли им баллы. Спросите, прежде чем сдавать тест кому-то одному.
unknown-family-scored-ask = Должны ли супруг (супруга) и дети сами проходить тестирование, анкетирование и собеседование и нужно ли им набирать баллы?

unknown-waits-title = Время ожидания
unknown-waits-text = Мы не нашли, сколько ждать результата теста и собеседования и каков наименьший срок каждого этапа. Поэтому никакой план не может назвать точный последний день.
unknown-waits-ask = Сколько ждать результата теста и сколько — собеседования?

unknown-test-fee-title = Размер платы за тест
unknown-test-fee-text = Мы не нашли, сколько стоит тест. Узнайте сумму при записи.
unknown-test-fee-ask = Сколько стоит КАЗТЕСТ для проживания в стране и как его оплатить?

unknown-test-validity-title = Срок действия результата теста
unknown-test-validity-text = Мы не нашли, сколько действует результат теста. Поэтому нельзя сказать, сколько можно ждать между тестом и анкетой.
unknown-test-validity-ask = Сколько действует результат КАЗТЕСТ?

unknown-document-after-end-title = Справка (уведомление) о соответствии требованиям для иммигрантов после названного срока окончания пилотного проекта
unknown-document-after-end-text = Мы не нашли, годится ли справка (уведомление) о соответствии требованиям для иммигрантов, выданная в { $year } году, после названного срока окончания пилотного проекта. Спросите, если собираетесь использовать её позже.
unknown-document-after-end-ask = Действует ли справка (уведомление) о соответствии требованиям для иммигрантов, выданная в { $year } году, после окончания пилотного проекта?

unknown-after-pilot-title = Порядок после пилотного проекта
unknown-after-pilot-text = Мы не нашли ни официальной даты окончания пилотного проекта, ни решения о том, что будет в { $year } году. Правила могут измениться между вашим тестом и сдачей документов.
unknown-after-pilot-ask = Когда официально заканчивается пилотный проект и какие правила действуют в { $year } году?

unknown-mci-2027-title = Месячный расчётный показатель (МРП) на { $year } год
unknown-mci-2027-text = Мы не нашли месячного расчётного показателя (МРП) на { $year } год. Для документов, поданных тогда, сумму в тенге назвать пока нельзя.
unknown-mci-2027-ask = Каков месячный расчётный показатель (МРП) на { $year } год?

unknown-duty-2026-title = Государственная пошлина по налоговому кодексу { $year } года
unknown-duty-2026-text = Мы не нашли ставок государственной пошлины по налоговому кодексу { $year } года. Суммы, показанные здесь, могли устареть.
unknown-duty-2026-ask = Какова по налоговому кодексу { $year } года государственная пошлина за разрешение на постоянное проживание и за вид на жительство?

unknown-document-list-title = Обычный список документов
unknown-document-list-text = Мы нашли список для одного варианта услуги, но не обычный. Уточните свой, прежде чем собирать документы.
unknown-document-list-ask = Какие документы нужны в обычном случае для разрешения на постоянное проживание? Можно ли получить действующий список?

unknown-in-demand-lists-title = Полные списки востребованных профессий
unknown-in-demand-lists-text = Ни одного из списков востребованных профессий мы не нашли целиком. Профессия, которая здесь не названа, всё же может быть в одном из них.
unknown-in-demand-lists-ask = Где опубликованы полные списки востребованных профессий и есть ли в них моя?

unknown-48-countries-title = Страны, гражданам которых не нужно приглашение
unknown-48-countries-text = Мы не нашли, для каких { $b12-1-papers_countries ->
        [one] { $b12-1-papers_countries } страны
        [few] { $b12-1-papers_countries } стран
        [many] { $b12-1-papers_countries } стран
       *[other] { $b12-1-papers_countries } страны
    } не нужно приглашение для визы B12-1. Спросите в посольстве, входит ли в их число ваша.
unknown-48-countries-ask = Гражданам каких { $b12-1-papers_countries ->
        [one] { $b12-1-papers_countries } страны
        [few] { $b12-1-papers_countries } стран
        [many] { $b12-1-papers_countries } стран
       *[other] { $b12-1-papers_countries } страны
    } не нужно приглашение для визы B12-1 и входит ли в их число моя?

unknown-decree-text-title = Официальный текст указа
unknown-decree-text-text = Официального текста указа мы не нашли. Всё, что о нём сообщают, опирается на одну компанию, поэтому не действуйте только на этом основании.
unknown-decree-text-ask = Где опубликован официальный текст Указа № { $decree-signed_number } от { $decree-signed_value }?

unknown-decree-criteria-title = Критерии зарплаты и вакансии в указе
unknown-decree-criteria-text = Мы не нашли, какую зарплату и какую вакансию требует указ. Сказать, подходит ли предложение работы, нельзя.
unknown-decree-criteria-ask = Какую зарплату и какую вакансию требует Указ № { $decree-signed_number }?

unknown-universities-title = Университеты, о которых говорит указ
unknown-universities-text = Мы не нашли списка университетов, о которых говорит указ. Сказать, есть ли среди них ваш, нельзя.
unknown-universities-ask = О каких университетах говорится в Указе № { $decree-signed_number } и где опубликован их список?

unknown-altyn-title = Условия статуса «Алтын виза»
unknown-altyn-text = Мы не нашли, кому дают статус «Алтын виза», сколько он действует, сколько стоит и куда обращаться. Принимают ли заявления, тоже неизвестно, поэтому никому за него не платите.
unknown-altyn-ask = Кто может получить статус «Алтын виза», сколько он действует, сколько стоит, куда обращаться и принимают ли уже заявления?

unknown-calendar-2027-title = Официальный календарь на { $year } год
unknown-calendar-2027-text = Официального календаря рабочих дней на { $year } год мы не нашли. Даты этого года могут сдвинуться на день или больше.
unknown-calendar-2027-ask = Утверждён ли календарь рабочих дней на { $year } год и где он опубликован?

unknown-counting-rule-title = Порядок счёта дней в новой процедуре
unknown-counting-rule-text = Мы не нашли правила о том, как считают дни в новой процедуре. Даты здесь рассчитаны по правилу для государственных услуг.
unknown-counting-rule-ask = Как считают сроки в этой процедуре: в рабочих или в календарных днях и с какого дня?

## Permits

prp-step-title = Шаг перед видом на жительство (ВНЖ)
prp-step-text = Сначала идёт разрешение на постоянное проживание (РПП): его выдаёт миграционная служба, и без него никто не получает вид на жительство (ВНЖ).
    Вид на жительство — это карточка, которую выдают следом.
prp-step-asone = Acsour пишет об обоих как об одном документе. International Investment и El.kz пишут о двух, и верно — о двух.

prp-rights-title = Права по разрешению на постоянное проживание (РПП)
prp-rights-text = Одно издание называет основные права, которые даёт разрешение на постоянное проживание (РПП).
    Это право законно жить в стране, работать и вести бизнес.

rp-term-title = Срок вида на жительство (ВНЖ)
rp-term-text = Одно издание пишет, что вид на жительство (ВНЖ) выдают на срок до { $value ->
        [one] { $value } года
        [few] { $value } лет
        [many] { $value } лет
       *[other] { $value } года
    }.
    Он никогда не действует дольше паспорта, и продлевать его каждый год не нужно.

rp-rights-title = Права по виду на жительство (ВНЖ)
rp-rights-text = Одно издание пишет, что с видом на жительство (ВНЖ) можно свободно устраиваться на работу, покупать недвижимость и регистрировать бизнес.

rp-stability-title = Устойчивость вида на жительство (ВНЖ)
rp-stability-text = Одно издание называет вид на жительство (ВНЖ) более устойчивым, чем временные статусы.

rvp-basis-title = Основания для временного проживания
rvp-basis-text = Разрешение на временное проживание (РВП) выдают, если есть основание для пребывания.
    И одно издание, и официальная страница называют работу, учёбу, лечение и воссоединение семьи.
    Остальные основания этого списка добавляет только официальная страница.
rvp-basis-work = Работа
rvp-basis-study = Учёба
rvp-basis-treatment = Лечение
rvp-basis-family = Воссоединение семьи
rvp-basis-missionary = Миссионерская деятельность
rvp-basis-business = Собственное дело (бизнес-иммигрант)
rvp-basis-aifc = Международный финансовый центр «Астана» (МФЦА)
rvp-basis-trafficking = Положение жертвы торговли людьми

rvp-term-title = Срок разрешения на временное проживание (РВП)
rvp-term-text = Разрешение на временное проживание (РВП) действует не более { $value ->
        [one] { $value } года
        [few] { $value } лет
        [many] { $value } лет
       *[other] { $value } года
    }, и обычно его выдают именно на этот срок.
    Его можно продлить, пока сохраняется основание.
    Оно никогда не действует дольше трудового договора.

rvp-renewal-title = Продление разрешения на временное проживание (РВП)
rvp-renewal-text = Одно издание называет продление разрешения на временное проживание (РВП) довольно простым: основной набор документов не меняется.
rvp-renewal-passport = Паспорт
rvp-renewal-contract = Трудовой договор
rvp-renewal-letter = Письмо работодателя
rvp-renewal-basis = Что эти документы относятся к основанию «работа» — наш вывод.

rvp-apply-title = Заявление на разрешение на временное проживание (РВП)
rvp-apply-text = Одна компания пишет: подайте заявление до окончания разрешённого срока пребывания.
    По её данным, с { $online } подать его можно только онлайн.
rvp-apply-after = Одна компания упоминает и несколько дней после окончания срока пребывания.
    Это сомнительно: больше ничто этого не подтверждает, поэтому не полагайтесь на это.

rvp-documents-title = Документы для временного проживания
rvp-documents-text = Одна официальная страница перечисляет эти документы для разрешения на временное проживание (РВП).
rvp-documents-application = Заявление
rvp-documents-passport = Паспорт
rvp-documents-insurance = Страховка, кроме граждан стран Евразийского экономического союза (ЕАЭС)
rvp-documents-consent = Нотариально заверенное согласие собственника жилья
rvp-documents-fingerprints = Дактилоскопическая регистрация
rvp-documents-basis = Документ, который подтверждает основание для пребывания

rvp-easier-title = Временное проживание в сравнении с постоянным
rvp-easier-text = Одно издание считает, что разрешение на временное проживание (РВП), как правило, получить легче, чем разрешение на постоянное проживание (РПП).

kandas-title = Статус кандаса в пилотном проекте
kandas-text = Пилотный проект распространяется и на статус кандаса.

kandas-who-title = Люди, которых называют кандасами
kandas-who-text = Кандас — это статус этнических казахов, которые возвращаются в Казахстан.

kandas-days-title = Срок решения о статусе кандаса
kandas-days-text = Источники расходятся в том, сколько занимает решение о статусе кандаса.
kandas-days-before = Zakon.kz до начала пилотного проекта называл { $before ->
        [one] { $before } рабочий день
        [few] { $before } рабочих дня
        [many] { $before } рабочих дней
       *[other] { $before } рабочего дня
    }.
kandas-days-combined = Qamshy.kz в тексте без даты называет { $combined ->
        [one] { $combined } рабочий день
        [few] { $combined } рабочих дня
        [many] { $combined } рабочих дней
       *[other] { $combined } рабочего дня
    } для объединённой услуги.

kandas-regions-title = Регионы и статус кандаса
kandas-regions-text = Источники расходятся в том, привязывает ли статус кандаса человека к определённым регионам.
kandas-regions-tied = El.kz пишет, что статус привязан к определённым регионам.
kandas-regions-support = Qazinform пишет, что к регионам привязана только поддержка государства, а постоянное проживание возможно и без неё.

## Who follows another procedure

exempt-nomads-title = Цифровые номады и новый тест
exempt-nomads-text = Сообщается, что цифровые номады не сдают языковой тест и баллы им не нужны.
    Их квалификацию признают отдельно, то есть для них действует другая процедура.
exempt-nomads-residency = Миграционная компания Dos пишет, что речь о Digital Nomad Residency — статусе для людей из сферы ИТ.
exempt-nomads-neo = Ни один источник не говорит, что владелец визы B12-1 освобождён.

exempt-in-demand-title = Востребованные профессии и новый тест
exempt-in-demand-text = Источники расходятся в том, освобождены ли люди востребованных профессий от новой процедуры.
    Их квалификацию признают отдельно.
exempt-in-demand-exempt = International Investment и компания Dos пишут, что этим людям не нужны ни тест, ни баллы.
exempt-in-demand-document = Один сайт приводит список портала eGov: от ИТ-специалистов там всё же требуют справку (уведомление) о соответствии требованиям для иммигрантов.
exempt-in-demand-doctors = Врачи
exempt-in-demand-engineers = Инженеры
exempt-in-demand-mathematicians = Математики
exempt-in-demand-teachers = Преподаватели технических предметов
exempt-in-demand-designers = Графические дизайнеры
exempt-in-demand-range = Названные здесь профессии — примеры из широкого круга.

in-demand-conditions-title = Условия для востребованных профессий
in-demand-conditions-text = Одна компания, Dos, называет эти условия.
    Она добавляет, что разрешение могут отозвать, если его владелец не работает по профессии { $worked ->
        [one] { $worked } день
        [few] { $worked } дня
        [many] { $worked } дней
       *[other] { $worked } дня
    } в течение { $within ->
        [one] { $within } месяца
        [few] { $within } месяцев
        [many] { $within } месяцев
       *[other] { $within } месяца
    }. Как считают эти дни, не сказано.
in-demand-conditions-petition = Ходатайство отраслевого государственного органа
in-demand-conditions-job = Работа по этой профессии

in-demand-two-lists-title = Отдельные списки востребованных профессий
in-demand-two-lists-text = Для проживания и для самостоятельного трудоустройства есть свои списки.
    Приказ № { $residence } от { $residenceday } содержит список для проживания; позднее в нём { $professions ->
        [one] названа { $professions } профессия
        [few] названы { $professions } профессии
        [many] названо { $professions } профессий
       *[other] названо { $professions } профессии
    }.
    Приказ № { $independent } от { $independentday } содержит список для самостоятельного трудоустройства.
in-demand-two-lists-whole = Ни одного из этих списков мы не нашли целиком.

dnr-title = Digital Nomad Residency
dnr-text = Статус Digital Nomad Residency даёт людям из сферы ИТ постоянное проживание через Astana Hub.
    У него свои тест и собеседование, в Астане и Алматы.
    Приказ от { $signed } установил этот порядок.
dnr-force = Действует ли приказ сейчас, неясно.

exempt-refugees-title = Политические беженцы и новые правила
exempt-refugees-text = Одно издание пишет, что политические беженцы — исключение из новых правил.
    Для них действует другая процедура; какая именно, не сообщается.
exempt-refugees-asking = Относится ли исключение к тем, кто только просит убежища, не сообщается.
exempt-refugees-warning = Эксперты, на которых оно ссылается, предупреждают: для таких людей страна небезопасна, прежде всего для тех, у кого конфликт с властями на родине.

exempt-renewals-title = Продление вида на жительство (ВНЖ)
exempt-renewals-text = Одно издание пишет, что уже выданный вид на жительство (ВНЖ) продлевают по прежней процедуре.

## Nomad visas

nomad-since-title = Начало действия виз для номадов
nomad-since-text = Источники расходятся в том, когда появились визы для номадов.
nomad-since-later = International Investment называет { $later } год.
nomad-since-earlier = KPMG пишет, что с { $earlier } эти правила действуют.
nomad-since-residency = Год, который называет International Investment, может относиться к Digital Nomad Residency: это наш вывод.

b9-1-title = Виза B9-1 (Digital Nomad Visa)
b9-1-text = Одно издание пишет, что виза цифрового номада, B9-1, предназначена для тех, кто работает в сфере ИТ.

b9-1-terms-title = Условия визы B9-1
b9-1-terms-text = Эта виза ведёт к постоянному проживанию и не требует минимального дохода.
    Для неё нужно ходатайство, которое дают после проверки в Astana Hub.
    Она предназначена для граждан { $countries ->
        [one] { $countries } страны
        [few] { $countries } стран
        [many] { $countries } стран
       *[other] { $countries } страны
    }, которым доступны электронные визы.

b12-1-title = Виза B12-1 (Neo Nomad Visa)
b12-1-text = Виза неономада, B12-1, предназначена для тех, кто работает удалённо и чей доход достигает { $value ->
        [one] { $value } доллара
        [few] { $value } долларов
        [many] { $value } долларов
       *[other] { $value } доллара
    } США в месяц.
    Источники расходятся в том, достаточно ли ровно этой суммы.
b12-1-atleast = International Investment и Egemen.kz называют доход от { $atleast ->
        [one] { $atleast } доллара
        [few] { $atleast } долларов
        [many] { $atleast } долларов
       *[other] { $atleast } доллара
    } США в месяц и выше.
b12-1-over = Портал eGov в изложении другого сайта, KPMG и сайт Петропавловска называют доход более { $over ->
        [one] { $over } доллара
        [few] { $over } долларов
        [many] { $over } долларов
       *[other] { $over } доллара
    } США в месяц.

b12-1-class-title = Вид визы B12-1
b12-1-class-text = Один сайт со ссылкой на портал eGov называет визу B12-1 туристической.

b12-1-work-title = Работа по визе B12-1
b12-1-work-text = Источники расходятся в том, какую работу допускает эта виза: законную работу вообще или никакую у местных работодателей.
b12-1-work-legal = International Investment пишет, что обе визы для номадов позволяют законно жить и работать; компания Dos пишет, что местная работа не допускается.
b12-1-work-abroad = KPMG пишет, что доход поступает из-за рубежа.
b12-1-work-nolocal = Только компания Dos пишет, что местная работа не допускается.

nomad-renewal-title = Продление виз для номадов
nomad-renewal-text = Источники расходятся в том, сколько раз можно продлить визы для номадов.
nomad-renewal-yearly = International Investment пишет, что обе визы продлевают каждый год.
nomad-renewal-once = Tourism Insider знает только одно продление, на { $once ->
        [one] { $once } год
        [few] { $once } года
        [many] { $once } лет
       *[other] { $once } года
    }.

nomad-bypass-title = Визы для номадов вместо вида на жительство (ВНЖ)
nomad-bypass-text = Одно издание пишет, что эти визы позволяют жить в стране без процедуры получения вида на жительство (ВНЖ).

b12-1-papers-title = Документы на визу B12-1
b12-1-papers-text = Для визы B12-1 нужны эти документы.
b12-1-papers-statements = Выписки по счёту за { $statements ->
        [one] { $statements } месяц
        [few] { $statements } месяца
        [many] { $statements } месяцев
       *[other] { $statements } месяца
    }
b12-1-papers-tax = Налоговая декларация
b12-1-papers-record = Подтверждение отсутствия судимости
b12-1-papers-insurance = Медицинская страховка на весь срок
b12-1-papers-invitation = Приглашение (не нужно заявителям из { $countries ->
        [one] { $countries } страны
        [few] { $countries } стран
        [many] { $countries } стран
       *[other] { $countries } страны
    })
b12-1-papers-list = Списка этих стран мы не нашли.

## The decree

decree-signed-title = Указ № { $number }
decree-signed-text = Одна компания, Acsour, сообщает, что { $value } Президент подписал Указ № { $number }.
    Ни официального текста, ни независимого подтверждения мы не нашли.

decree-goal-title = Цель указа
decree-goal-text = Одна компания сообщает о цели: в трудовой и инвестиционной миграции вместо ограничивающих квот должны появиться стимулы для специалистов и инвесторов.

visa-categories-title = Новые категории виз
visa-categories-text = Одна компания сообщает, что вместо нынешней системы виз { $value ->
        [one] вводится { $value } основная категория
        [few] вводятся { $value } основные категории
        [many] вводятся { $value } основных категорий
       *[other] вводятся { $value } основной категории
    }.
visa-categories-business = Деловая виза
visa-categories-qualified = Виза квалифицированного работника
visa-categories-temporary = Виза временного работника
visa-categories-start = Компания пишет так, будто эти категории уже введены, и в то же время называет { $decree-deadline_value } крайним сроком.
    Какие из них действуют сегодня, неясно.
visa-categories-nomads = Сохранятся ли визы B9-1 и B12-1, неизвестно.

decree-deadline-title = Крайний срок исполнения указа
decree-deadline-text = Одна компания сообщает, что не позднее { $value } указ должен быть исполнен.
    Относится ли это ко всему указу или только к его цифровой части, неясно.

visa-business-title = Деловая виза
visa-business-text = Одна компания называет группы, для которых предназначена эта виза; официального текста мы не нашли.
visa-business-investors = Инвесторы
visa-business-entrepreneurs = Предприниматели
visa-business-board = Члены советов и правлений
visa-business-administration = Участники государственного управления

visa-qualified-title = Виза квалифицированного работника
visa-qualified-text = Одна компания называет группы, для которых предназначена эта виза; официального текста мы не нашли.
visa-qualified-offer = Люди с предложением работы, если зарплата и вакансия отвечают установленным критериям
visa-qualified-researchers = Исследователи
visa-qualified-medical = Медицинские работники
visa-qualified-culture = Деятели культуры
visa-qualified-graduates = Выпускники ведущих зарубежных университетов
visa-qualified-professions = Люди востребованных профессий
visa-qualified-criteria = Критерии зарплаты и вакансии не названы.
visa-qualified-offers = Нужно ли предложение работы и другим группам, не сказано.

visa-temporary-title = Виза временного работника
visa-temporary-text = Одна компания пишет, что эта виза предназначена для работы в отдельных инвестиционных проектах, которые одобрило правительство.

degree-recognition-title = Признание зарубежных документов об образовании
degree-recognition-text = Одна компания сообщает, что документы об образовании некоторых зарубежных университетов признают автоматически, без нострификации.
degree-recognition-list = Списка этих университетов мы не нашли.

altyn-definition-title = Статус «Алтын виза»
altyn-definition-text = Об этом сообщает одна компания; официального текста мы не нашли.
    Она описывает режим или статус долгосрочного проживания, а не визу в обычном смысле.

altyn-benefits-title = Льготы статуса «Алтын виза»
altyn-benefits-text = Об этих льготах сообщает одна компания; официального текста мы не нашли.
    Не действуйте исходя из них, пока их не подтвердит официальный текст.
altyn-benefits-income = Освобождение от индивидуального подоходного налога (ИПН)
altyn-benefits-property = Освобождение от налога на имущество и земельного налога
altyn-benefits-declaration = Освобождение от всеобщего декларирования
altyn-benefits-work = Работа вне квот и без разрешения на работу
altyn-benefits-services = Государственные и финансовые услуги наравне с гражданами
altyn-benefits-family = Те же льготы для членов семьи

altyn-wait-title = Сроки ожидания статуса «Алтын виза»
altyn-wait-text = Об этих сроках сообщает одна компания; официального текста мы не нашли.
altyn-wait-aifc = Участники Международного финансового центра «Астана» (МФЦА): { $aifc ->
        [0] без ожидания
        [one] { $aifc } месяц
        [few] { $aifc } месяца
        [many] { $aifc } месяцев
       *[other] { $aifc } месяца
    }
altyn-wait-it = ИТ-специалисты: { $it ->
        [one] { $it } месяц
        [few] { $it } месяца
        [many] { $it } месяцев
       *[other] { $it } месяца
    }
altyn-wait-business = Владельцы деловой визы: { $business ->
        [one] { $business } месяц
        [few] { $business } месяца
        [many] { $business } месяцев
       *[other] { $business } месяца
    }
altyn-wait-qualified = Квалифицированные работники: { $qualified ->
        [one] { $qualified } месяц
        [few] { $qualified } месяца
        [many] { $qualified } месяцев
       *[other] { $qualified } месяца
    }
altyn-wait-temporary = Временные работники: { $temporary ->
        [one] { $temporary } месяц
        [few] { $temporary } месяца
        [many] { $temporary } месяцев
       *[other] { $temporary } месяца
    }
altyn-wait-meaning = Компания называет их сроками рассмотрения; возможно, столько нужно пробыть в своей категории, прежде чем получить статус.
altyn-wait-participants = По закону о Международном финансовом центре «Астана» (МФЦА) его участники — юридические лица.
    Может ли участником считаться частное лицо, не сказано.

qazeta-title = QazETA
qazeta-text = Источники расходятся в том, работает ли уже QazETA.
qazeta-coming = Acsour пишет, что единую платформу с таким названием только создадут.
qazeta-running = Mlyn.by со ссылкой на посольство Казахстана в Беларуси пишет, что QazETA уже работает как пилотный проект; его начало — { $start }
    Там это разрешение на въезд для тех, кому виза не нужна.
qazeta-terms = По данным Mlyn.by, заявку подают не позднее чем за { $ahead ->
        [one] { $ahead } час
        [few] { $ahead } часа
        [many] { $ahead } часов
       *[other] { $ahead } часа
    } до въезда, а разрешение действует { $valid ->
        [one] { $valid } день
        [few] { $valid } дня
        [many] { $valid } дней
       *[other] { $valid } дня
    }.
    Обязательным оно тогда ещё не было.

e-residency-title = e-Residency
e-residency-text = Одна компания сообщает, что в цифровую платформу QazETA войдут эти части.
e-residency-module = Модуль e-Residency
e-residency-invest = Программа e-Residency Invest для удалённых вложений в казахстанские финансовые инструменты

almaty-ai-hub-title = Almaty AI Hub
almaty-ai-hub-text = Одна компания сообщает, что будет создан Almaty AI Hub.

aifc-tax-days-title = Дни для налогового резидентства в Международном финансовом центре «Астана» (МФЦА)
aifc-tax-days-text = Одна компания сообщает, что для налогового резидентства в Международном финансовом центре «Астана» (МФЦА) достаточно { $value ->
        [one] { $value } календарного дня
        [few] { $value } календарных дней
        [many] { $value } календарных дней
       *[other] { $value } календарного дня
    }.
    Раньше { $earlier ->
        [one] требовался { $earlier } день
        [few] требовалось { $earlier } дня
        [many] требовалось { $earlier } дней
       *[other] требовалось { $earlier } дня
    }.

risks-title = Риски для бизнеса
risks-text = Одна компания предупреждает бизнес об этих рисках.
risks-category = Неверная категория визы может ограничить пребывание и разрешения на работу.
risks-tax = Льготы требуют тщательно проверить налоговое резидентство и признаки постоянного учреждения.
risks-papers = Переход на QazETA может изменить работу с документами в компании.
risks-oversight = Где въезд упрощают, там часто усиливают контроль за движением денег и соблюдением миграционных правил.

## Background

history-title = Ужесточение правил с { $since } года
history-text = Аналитики одного издания, International Investment, видят, что с { $since } года правила для иностранцев ужесточаются.
    Они называют эти шаги.
history-runs = Отмена визаранов — выездов ради нового безвизового срока
history-outside = Ограничение по времени, проведённому за пределами страны, перед новым безвизовым въездом
history-permits = Позднее — более строгие правила для разрешений и гражданства
history-numbers = Более строгие правила для индивидуальных идентификационных номеров (ИИН)
history-banking = Более строгие правила в банках

outlook-title = Прогноз аналитиков
outlook-text = Аналитики International Investment ожидают, что многим людям станет намного труднее переехать, если эксперимент станет постоянным.
    Они также видят, что въезд россиян по внутреннему паспорту постепенно уходит в прошлое.
outlook-passport = О паспорте источники расходятся: Egemen.kz пишет, что по состоянию на { $month } россияне в возрасте от { $age ->
        [one] { $age } года
        [few] { $age } лет
        [many] { $age } лет
       *[other] { $age } года
    } ещё въезжали по нему.

## Ways

way-renewal-name = Продление вида на жительство (ВНЖ)
way-refugee-name = Процедура для политических беженцев
way-kandas-name = Статус кандаса для этнических казахов
way-in-demand-name = Разрешение на постоянное проживание (РПП) по востребованной профессии
way-b9-1-name = Виза B9-1 (Digital Nomad Visa)
way-b12-1-name = Виза B12-1 (Neo Nomad Visa)
way-rvp-name = Разрешение на временное проживание (РВП)
way-screening-name = Разрешение на постоянное проживание (РПП) через тестирование, анкетирование и собеседование
way-residence-permit-name = Вид на жительство (ВНЖ)
# ?
way-visa-business-name = Деловая виза
# ?
way-visa-qualified-name = Виза квалифицированного работника
# ?
way-visa-temporary-name = Виза временного работника
# ?
way-altyn-name = Статус «Алтын виза»
way-e-residency-name = e-Residency
way-e-residency-invest-name = e-Residency Invest
way-aifc-tax-name = Налоговое резидентство в Международном финансовом центре «Астана» (МФЦА)

plan-screening-name = Тестирование, анкетирование, собеседование и подача документов по этапам
sum-solvency-name = Деньги, которые нужно показать (подтверждение платёжеспособности)
exam-kaztest-name = КАЗТЕСТ для проживания
exam-kaztest-listening = Аудирование
exam-kaztest-reading = Чтение
# ? «коэффициент»
assumption-whole-sum-text = Коэффициент умножает всю сумму баллов. Это предположение: ни один источник этого не утверждает.

## Questions about the ways

question-aim-ask = Что вы хотите сделать?
question-aim-for-good = Жить в Казахстане постоянно
question-aim-for-a-time = Пожить там какое-то время
question-aim-remote = Работать оттуда удалённо
question-aim-renew = Сохранить или продлить то, что у меня есть
question-aim-employer = Привезти сотрудников
question-aim-looking = Просто посмотреть

question-special-ask = Относится ли к вам что-то из этого?
question-special-kazakh = Я этнический казах или казашка и возвращаюсь в Казахстан
question-special-refugee = Я политический беженец
question-special-protection = Я прошу убежища
question-special-permit = У меня уже есть вид на жительство (ВНЖ) в Казахстане
question-special-none = Ничего из этого

question-holds-ask = Какой документ у вас есть в Казахстане сейчас (самый весомый)?
question-holds-help = Название стоит на наклейке в паспорте, на карточке или на бумаге, которую вам выдали.
question-holds-nothing = Никакого, или я не в Казахстане
question-holds-visa-free = Безвизовое пребывание
question-holds-rvp = Разрешение на временное проживание (РВП)
question-holds-prp = Разрешение на постоянное проживание (РПП)
question-holds-permit = Вид на жительство (ВНЖ)
question-holds-kandas = Статус кандаса
question-holds-b9-1 = Виза B9-1
question-holds-b12-1 = Виза B12-1
question-holds-visa = Другая виза
question-holds-unnamed = Не знаю, как он называется

question-stay-until-ask = До какого дня вам можно оставаться по этому документу или без визы?

question-field-ask = Чем вы занимаетесь?
question-field-it = ИТ
question-field-medical = Врач или другая работа в медицине
question-field-engineer = Инженер
question-field-mathematician = Математик
question-field-teacher = Преподаватель технических предметов
question-field-designer = Графический дизайнер
question-field-researcher = Исследователь
question-field-culture = Искусство и культура
question-field-investor = Инвестор
question-field-entrepreneur = Предприниматель
question-field-board = Член совета или правления
question-field-administration = Участие в государственном управлении
question-field-another = Другая профессия
question-field-none = Ничем из этого: учусь, на пенсии или не работаю

question-remote-ask = Работаете ли вы на клиентов или работодателя за пределами Казахстана?
question-remote-yes = Да
question-remote-no = Нет

question-income-ask = Сколько вы зарабатываете этой работой в месяц, в долларах США?

question-local-work-ask = Хотите ли вы работать и на кого-то в Казахстане?
question-local-work-yes = Да
question-local-work-no = Нет

question-job-ask = Есть ли у вас работа или предложение работы в Казахстане?
question-job-works = Работаю там по договору
question-job-offer = Есть предложение
question-job-no = Нет

question-project-ask = Это работа в инвестиционном проекте, который одобрило правительство?
question-project-yes = Да
question-project-no = Нет
question-project-must-ask = Нужно спросить работодателя

question-aifc-ask = Есть ли связь с Международным финансовым центром «Астана» (МФЦА)?
question-aifc-help = Если вы никогда о нём не слышали, ответьте «Нет».
question-aifc-participant = Участник — сам человек
question-aifc-firm = Участник — фирма или работодатель
question-aifc-no = Нет

question-reasons-ask = Какие из этих оснований для пребывания у вас есть?
question-reasons-work = Работа
question-reasons-study = Учёба
question-reasons-treatment = Лечение
question-reasons-family = Семья, которая живёт в Казахстане
question-reasons-missionary = Миссионерская деятельность
question-reasons-business = Собственное дело (бизнес-иммигрант)
question-reasons-aifc = Международный финансовый центр «Астана» (МФЦА)
question-reasons-trafficking = Положение жертвы торговли людьми
question-reasons-none = Ничего из этого

question-degree-ask = Окончили ли вы ведущий университет за пределами Казахстана?
question-degree-yes = Да
question-degree-no = Нет
question-degree-unsure = Не знаю, считается ли он ведущим

## Questions about the test

question-kaztest-ask = Сдали ли вы КАЗТЕСТ для проживания?
question-kaztest-not-yet = Ещё нет
question-kaztest-yes = Да, сертификат у меня есть
question-kaztest-failed = Тест не сдан
question-kaztest-stopped = Меня остановили за нарушение правил

question-listening-ask = Сколько ответов в аудировании были правильными?
question-listening-help = Мы исходим из того, что вопросов по аудированию { $test-split_listening }, а по чтению { $test-split_reading }, как в утверждённом диагностическом тесте. Что этот тест делится так же — наш вывод.
question-reading-ask = Сколько ответов в чтении были правильными?
question-listening-percent-ask = Или результат по аудированию в процентах
question-reading-percent-ask = Или результат по чтению в процентах

question-attempts-ask = Сколько попыток вы уже использовали?
question-violation-day-ask = В какой день вас остановили?

## Questions about papers and money

question-citizenship-ask = Какое у вас гражданство?
question-citizenship-russia = Россия
question-citizenship-china = Китай
question-citizenship-another = Другое
question-citizenship-none = Никакого (лицо без гражданства)

question-exit-ask = Есть ли у вас письменное согласие вашего государства на постоянное проживание за рубежом или листок убытия?
question-exit-have = Есть
question-exit-can = Могу получить
question-exit-missing = Мне сказали, что такого документа не существует
question-exit-unsure = Не знаю

question-passport-until-ask = До какого дня действует ваш паспорт?

question-adults-ask = Сколько человек в возрасте от { $solvency-family_adult ->
        [one] { $solvency-family_adult } года
        [few] { $solvency-family_adult } лет
        [many] { $solvency-family_adult } лет
       *[other] { $solvency-family_adult } года
    } подают документы, считая вас?
question-children-ask = Сколько детей младше { $solvency-family_adult ->
        [one] { $solvency-family_adult } года
        [few] { $solvency-family_adult } лет
        [many] { $solvency-family_adult } лет
       *[other] { $solvency-family_adult } года
    } подают документы вместе с вами?
question-aged-ask = Сколько из всех вас в возрасте от { $prp-documents_childfrom } до { $prp-documents_childto ->
        [one] { $prp-documents_childto } года
        [few] { $prp-documents_childto } лет
        [many] { $prp-documents_childto } лет
       *[other] { $prp-documents_childto } года
    }?

question-housing-ask = Обеспечено ли ваше жильё договором или правом собственности?
question-housing-agreement = Договором
question-housing-title = Правом собственности
question-housing-not-yet = Пока нет

question-bank-ask = Есть ли у вас счёт в банке Казахстана?
question-bank-yes = Да
question-bank-no = Нет

question-money-now-ask = Сколько тенге вы могли бы показать сегодня?

question-rate-ask = Сколько тенге стоит один доллар США?
question-rate-help = Без вашего курса сумма в долларах не показывается.

question-filing-day-ask = Когда вы подаёте документы?
question-filing-day-help = Сумма, которую нужно показать, зависит от года подачи.

## Questions about dates

question-stage-ask = На каком вы этапе?
question-stage-nothing = Ничего не начато
question-stage-booked = Есть запись на тест
question-stage-passed = Тест сдан
question-stage-sent = Анкета отправлена
question-stage-running = Идёт проверка
question-stage-invited = Пришло приглашение на собеседование
question-stage-received = Получена справка (уведомление) о соответствии требованиям для иммигрантов
question-stage-handed = Документы поданы
question-stage-granted = Получено разрешение на постоянное проживание (РПП)

question-stage-day-ask = С какого дня?
question-stage-day-help = День, когда начался выбранный этап.
question-document-day-ask = Какая дата стоит на справке (уведомлении) о соответствии требованиям для иммигрантов?
question-wait-test-ask = Сколько дней вы отводите на тест и его результат?
question-wait-test-help = Этих сроков не называет ни один источник. Оставьте поля пустыми, и план покажет, где в нём пробелы.
question-wait-interview-ask = Сколько дней вы отводите на ожидание собеседования?
question-wait-form-ask = Сколько дней вы отводите на заполнение анкеты?

## Questions to employers

question-person-ask = Кем будет этот человек?
question-person-investor = Инвестор
question-person-entrepreneur = Предприниматель
question-person-board = Член совета или правления
question-person-administration = Участник государственного управления
question-person-offer = Специалист с предложением работы
question-person-researcher = Исследователь
question-person-medical = Медицинский работник
question-person-culture = Деятель искусства или культуры
question-person-graduate = Выпускник ведущего зарубежного университета
question-person-demand = Человек востребованной профессии
question-person-project = Работник одобренного инвестиционного проекта
question-person-none = Ничего из этого

question-it-ask = Это ИТ-специалист?
question-it-yes = Да
question-it-no = Нет
