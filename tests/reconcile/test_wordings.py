"""Conflicts in wordings of other subjects and languages: none where there is none."""

import pytest

from .wordings import DOCUMENTS, PLANTS

pytestmark = pytest.mark.thorough


def read(documents):
    """Read documents by name, and return kinds and titles of conflicts."""
    from fwreport.align.stage import align
    from fwreport.ingest.stage import ingest
    from fwreport.normalize.stage import normalize
    from fwreport.parse.stage import parse
    from fwreport.reconcile.stage import reconcile
    from fwreport.tables.base import empty
    from fwreport.tables.catalog import Catalog
    from fwreport.tables.files import RawFile

    tables = (empty(h.__args__[0]) for h in Catalog.__annotations__.values())
    catalog = Catalog(*tables)
    files = [RawFile(name, text.encode()) for name, text in documents.items()]
    ingested = ingest(files, catalog.sources)
    parsed = parse(ingested.documents)
    aligned = align(normalize(parsed), catalog)
    found = reconcile(ingested, parsed, aligned).conflicts
    return set(found[["kind", "title"]].itertuples(index=False, name=None))


def subject_of(name):
    return name.partition("-")[0]


def test_documents_that_agree_have_no_conflict():
    assert read(DOCUMENTS) == set()


@pytest.mark.parametrize(("kinds", "document", "old", "new"), PLANTS)
def test_one_thing_made_wrong_is_found(kinds, document, old, new):
    own = {
        name: text
        for name, text in DOCUMENTS.items()
        if subject_of(name) == subject_of(document)
    }
    assert old in own[document]
    spoiled = own | {document: own[document].replace(old, new, 1)}
    found = [kind for kind, _ in read(spoiled)]
    # a verdict turned may break a count of wins as well
    assert set(found) & set(kinds.split()) and len(found) <= 2, found
