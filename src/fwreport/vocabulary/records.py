"""Heads of columns that keep records rather than compare, in several languages."""

import re

from fwreport.vocabulary.columns import RATINGS
from fwreport.vocabulary.words import folded

# Who gave an answer: columns of them name no option.
VOICES = folded(
    "reviewer, rater, respondent, participant, evaluator, judge, user, voter, tester",
    "name of reviewer, first name, last name, your first name, full name, initials, vorname",
    "nachname, votre prénom, prénom, votre nom, nombre y apellido, tu nombre, imię, il tuo nome",
    "assessor, reviewed by, rated by, your name, employee, person, colleague",
    "prüfer, bewerter, teilnehmer, teilnehmerin, befragter, gutachter, tester, testerin",
    "bewertet von, person, nutzer, évaluateur, évaluatrice, répondant, participant, juge",
    "testeur, testeuse, noté par, evaluador, evaluadora, encuestado, participante, usuario",
    "revisor, revisora, evaluado por, valutatore, recensore, partecipante, utente",
    "avaliador, avaliadora, participante, respondente, beoordelaar, deelnemer, gebruiker",
    "oceniający, recenzent, uczestnik, respondent, granskare, deltagare, 評価者, 回答者",
    "レビュアー, 参加者, 评价人, 评审人, 评分人, 受访者, 用户, оценщик, респондент, эксперт",
)
# What software writes of an entry: when and by whom it was made, what it hangs on.
RECORDS = folded(
    "timestamp, time stamp, zeitstempel, horodateur, marca temporal, marca de tiempo",
    "carimbo de data/hora, informazioni cronologiche, tijdstempel, sygnatura czasowa",
    "タイムスタンプ, 时间戳记, 时间戳, отметка времени, id, record id, response id, row id",
    "respondent id, respondent_id, collector id, session id, submission id, ip address",
    "start date, end date, completion time, start time, submitted at, submission date",
    "created, created at, created time, created by, created on, date created, date added",
    "last edited, last edited time, last edited by, last modified, last modified by",
    "modified, updated, updated at, last updated, last modified time, added, added by",
    "email, e-mail, email address, mail, username, attachments, attachment, uuid",
    "erstellt, erstellt am, erstellt von, geändert, geändert am, zuletzt geändert",
    "créé le, créé par, modifié le, dernière modification, creado, creado por, modificado",
    "última modificación, date, datum, fecha, data, dato, 日付, 日期, дата, tags, tag",
    "作成日時, 最終更新日時, 创建时间, 最后编辑时间, 更新时间, 更新日時",
)
# The order in which options come out: no score, whatever scale the others stand on.
RANKS = folded(
    "rank, ranking, overall rank, final rank, place, position, rang, rangfolge, platz",
    "platzierung, classement, puesto, posición, clasificación, posizione, classifica",
    "posição, colocação, plaats, miejsce, pozycja, plats, placering, 排名, 名次, 順位, место",
)
DATES = folded("date, datum, fecha, data, dato, 日付, 日期, дата, tags, tag")
UNITS = folded(
    "unit, units, unit of measure, uom, einheit, einheiten, maßeinheit, unité, unités",
    "unidad, unidades, unità, unità di misura, unidade, eenheid, jednostka, enhet",
    "単位, 单位, единица, ед. изм",
)
VALUES = RATINGS | folded(
    "value, answer, response, result, vote, stars, mark, marks, grade, points, assessment",
    "wert, antwort, ergebnis, sterne, valeur, réponse, résultat, étoiles, valor, respuesta",
    "resultado, estrellas, valore, risposta, resposta, waarde, wartość, odpowiedź, värde",
    "svar, 点数, 回答, 値, 分数, 值, балл, баллы, значение",
)
# Questions that ask for one of the options.
ASKED = re.compile(
    r"\b(?:which|what|who|welche[srn]?|was|quel(?:le)?s?|lequel|laquelle|cu[a\u00e1]l|qual[ei]?|quale"
    r"|kt\u00f3r[yae]|welk|vilken)\b.*\b(?:prefer\w*|better|best|choose|favou?rite|recommend|pick"
    r"|bevorzug\w*|besser|beste[nrs]?|pr\u00e9f\w*|meilleure?|prefier\w*|mejor|prefer\w*|melhor|migliore"
    r"|lepsz\w*|najlepsz\w*|beter|b\u00e4st|b\u00e4ttre)\b|\u3069\u3061\u3089|\u54ea\u4e2a",
    re.IGNORECASE,
)
