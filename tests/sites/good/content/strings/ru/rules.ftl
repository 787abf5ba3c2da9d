# Слова правил.

source-charter-title = Устав библиотеки
source-gazette-title = «Газета»
source-reprint-title = Перепечатка

loan-title = Срок выдачи
loan-text = Книгу можно держать { $value ->
    [one] { $value } день
    [few] { $value } дня
    [many] { $value } дней
   *[other] { $value } дня
}, а если продлить, то { $longest }.

opening-title = Открытие
opening-text = Библиотека открылась { $value }; об этом стало известно: { DATETIME($announced, month: "long", year: "numeric") }.

late-fee-title = Плата за опоздание
late-fee-text = Называют две суммы.
late-fee-charter = По уставу { $charter } тенге.
late-fee-paper = По газете около { $paper } тенге.
late-fee-vague = В перепечатке сказано, что плата есть.

answer-title = Ответ на вопрос
answer-text = На вопрос отвечают за { $value ->
    [one] { $value } рабочий день
    [few] { $value } рабочих дня
    [many] { $value } рабочих дней
   *[other] { $value } рабочего дня
}.

answer-day-title = Последний день ответа
answer-day-text = Кто спросил в последний понедельник года, получит ответ к { $value }.

proofs-title = Бумаги для карточки
# plain 24: часов в сутках
proofs-text = Бумаг нужно { $value }; ящик открыт 24 часа.
proofs-photo = фотография
proofs-form = бланк
proofs-room = Бланк есть в комнате B2.

deposit-title = Залог
deposit-text = Залог — { $value } тенге.

deposit-back-title = Возврат залога
deposit-back-text = Возвращают { NUMBER($share, style: "percent") } от { $deposit_value } тенге, то есть { $value } тенге.

holidays-title = Выходные
holidays-text = Выходные названы в уставе; рабочих дней остаётся { $thisyear }.

unknown-card-title = Когда печатают карточку
unknown-card-text = Сколько длится печать, неизвестно.

stage-asked-name = Вопрос задан
stage-printed-name = Карточка напечатана
