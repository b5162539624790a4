"""What WeasyPrint leaves out of a tagged PDF, added before it is written.

PDF/UA-1 (ISO 14289-1) wants each piece of content in the structure tree or marked as
an artifact (7.1), links described in words (7.18.5), and ISO 32000-1 (14.7.2) a tree
of the ids that cells name their headers by.
"""

import re
from typing import Any

PLACES = {
    "criterion": "To the evidence on this criterion",
    "claim": "To the claim, word for word",
    "conflict": "To the conflict, with both sides",
    "source": "To what is known of the document",
    "use-case": "To who recommends what for this purpose",
}
PART = "To this part of the report"


def finish_tags(_: Any, pdf: Any) -> None:
    """Complete the tags of a `pydyf.PDF`; called by WeasyPrint with its document."""
    root = resolve(pdf, pdf.catalog["StructTreeRoot"])
    elements = [item for item in pdf.objects if kind_of(item) == "/StructElem"]
    ids = sorted((item["ID"].string, item) for item in elements if "ID" in item)
    if ids:
        pairs = [part for _, item in ids for part in (item["ID"], item.reference)]
        names = type(pdf.catalog)(
            {"Names": f"[{' '.join(map(written, pairs))}]".encode()}
        )
        limits = " ".join(written(item["ID"]) for _, item in (ids[0], ids[-1]))
        names["Limits"] = f"[{limits}]".encode()
        pdf.add_object(names)
        root["IDTree"] = f"<</Kids [{names.reference.decode()}]>>".encode()
    for item in pdf.objects:
        if kind_of(item) == "/Annot" and "Dest" in item:
            item["Contents"].string = name_place(item["Dest"].string)
    mark_artifacts(pdf, root)


def written(item: Any) -> str:
    """A string or a reference as it stands in the file; ids are plain ASCII."""
    return (item if isinstance(item, bytes) else item.data).decode("ascii")


def name_place(anchor: str) -> str:
    """Where a link leads, in words."""
    for kind, words in PLACES.items():
        if anchor.startswith(f"{kind}-"):
            return words
    return PART


def mark_artifacts(pdf: Any, root: Any) -> None:
    """Make artifacts of what no element of the tree holds: the running headers."""
    reached = set()
    waiting = [*root["K"]]
    while waiting:
        kid = waiting.pop()
        if isinstance(kid, bytes) and kid not in reached:
            reached.add(kid)
            waiting += resolve(pdf, kid).get("K", [])
    numbers = resolve(pdf, root["ParentTree"])["Nums"]
    parents = dict(zip(numbers[::2], numbers[1::2], strict=True))
    for page in [item for item in pdf.objects if kind_of(item) == "/Page"]:
        owners = parents[page["StructParents"]]
        stream = resolve(pdf, page["Contents"]).stream
        for place, operator in enumerate(stream):
            if operator != b"BDC" or "MCID" not in stream[place - 1]:
                continue
            number = stream[place - 1]["MCID"]
            if owners[number] not in reached:
                owners[number] = b"null"
                stream[place - 2 : place + 1] = [b"/Artifact", b"", b"BMC"]


def resolve(pdf: Any, reference: bytes) -> Any:
    """The object that a reference names."""
    return pdf.objects[int(re.match(rb"\d+", reference)[0])]


def kind_of(item: Any) -> str:
    """The type of a dictionary; empty for all else."""
    return str(item.get("Type", "")) if isinstance(item, dict) else ""
