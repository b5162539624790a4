"""Words that stand before the date or the author of a document."""

import re

DATED = (
    "as of, compiled, date, dated, last changed, last edited, last modified, last reviewed, last revised, last update, last updated, modified, posted, pubdate, publication date, publish date, published, published at, review date, reviewed, revised, updated, updated at",
    "aktualisiert, aktualisiert am, aktualisierung, datum, geändert, geändert am, gesendet, letzte aktualisierung, letzte änderung, redaktionsstand, stand, testdatum, veröffentlicht, veröffentlicht am, veröffentlichung, vom, zuletzt aktualisiert, zuletzt geändert",
    "date de publication, dernière mise à jour, mis à jour, mis à jour le, mise à jour, publié, publié le, rédigé le",
    "actualizado, actualizado el, fecha, fecha de publicación, publicado, publicado el, última actualización",
    "aggiornato, aggiornato il, data, pubblicato, pubblicato il, ultimo aggiornamento",
    "atualizado, atualizado em, publicado em, última atualização",
    "bijgewerkt, bijgewerkt op, gepubliceerd, gepubliceerd op, laatst bijgewerkt",
    "aktualizacja, data publikacji, opublikowano, zaktualizowano",
    "дата, дата публикации, обновлено, опубликовано",
    "发布日期, 发布时间, 发布于, 发表于, 日期, 更新日期, 更新时间, 更新于, 最后更新, 最后更新于",
    "作成日, 公開日, 投稿日, 掲載日, 日付, 更新日, 最終更新, 最終更新日, 調査日",
    "게시일, 날짜, 수정일, 작성일, 최종 수정일",
    "آخر تحديث, التاريخ, تاريخ النشر",
)
SIGNED = (
    "author, authors, by, compiled by, from, posted by, reviewed by, tested by, written by",
    "autor, autorin, autoren, getestet von, redaktion, text, text von, verfasser, verfasst von, von",
    "auteur, auteure, auteurs, par, rédigé par, écrit par",
    "autora, autores, escrito por, por",
    "a cura di, autore, autrice, di, scritto da",
    "door, geschreven door, opracowanie",
    "автор",
    "作者, 撰文",
    "執筆, 執筆者, 投稿者, 筆者, 著者",
    "글쓴이, 저자, 작성자",
    "الكاتب, الكاتبة, بقلم",
)
NO_PERSONS = frozenset(
    {
        "case",
        "cases",
        "category",
        "criteria",
        "default",
        "design",
        "feature",
        "features",
        "numbers",
        "price",
        "purpose",
        "type",
    }
)
DAYS = (
    "monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, tue, wed, thu, fri, sat, sun",
    "montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, mo, di, mi, do, fr, sa, so",
    "lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche",
    "lunes, martes, miércoles, jueves, viernes, sábado, domingo",
)
META_DATES = "article:modified_time, article:published_time, date, dc.date, dcterms.created, dcterms.modified, last-modified, og:updated_time, pubdate, publish-date, publish_date, revised"
META_AUTHORS = "article:author, author, dc.creator, parsely-author, sailthru.author"


def words_of(lists: tuple[str, ...]) -> frozenset[str]:
    """The entries of lists that commas divide."""
    return frozenset(word for words in lists for word in words.split(", "))


def any_of(lists: tuple[str, ...]) -> str:
    """A pattern of the entries of lists, the longest first."""
    longest = sorted(words_of(lists), key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, longest))


DATE_LABELS, AUTHOR_LABELS = any_of(DATED), any_of(SIGNED)
