"""What shows that one word of a name is used for the whole name: "the Classic is"."""

import re

from fwreport.vocabulary.words import folded

ARTICLE = r"(?:the|der|die|das|dem|den|le|la|les|el|los|las|il|lo|i|gli|os|as|het)"
THAN = r"(?:than|als|que|qu['’]|di|dan|niż|än|beats|over|schlägt|bat|vence|supera|to)"
# What a thing does or is, after its name; a noun there would be the thing itself.
GOES_ON = r"""(?:\s*(?:[.,;:!?)]|$)|\s+(?:is|are|was|has|have|had|needs?|wins?|beats|offers?|costs?|comes|feels|sounds|looks|pulls|gets
    |does|can|will|would|if|for|and|or|but|on|in|at|when|than|with|to|son|sont|sono|são|zijn|ist|sind|hat|kostet|wiegt|bietet|wirkt|für|wenn|und|oder|als
    |im|bei|est|a|coûte|offre|pour|si|et|que|es|tiene|cuesta|ofrece|para|y|è|ha|costa|per|e|heeft|kost|voor|en)(?!\w))"""
IS_USED = (
    rf"(?:(?<!\w)(?i:{ARTICLE})\s+|(?<!\w)(?i:{THAN})\s*(?:(?i:{ARTICLE})\s+)?)"
    r"(?:NAME)(?!\w)" + GOES_ON
)
# What is one's own: "we have a X Y", "our X Y".
OWNED_AS = r"""(?i:\b(?:an?|our|my|eine?n?|meine?|unsere?|unser|mein|une?|notre|mon|ma|una?|nuestr[oa]|mi|nostr[oa]|uma?|een|onze|mijn))\s+(?P<long>NAME\s+[A-Z][\w-]{2,})(?!\w|\s+[A-Z0-9])"""
# Words of names that are kinds of things: "the CRM" may be any.
KINDS = folded(
    "crm, erp, cms, cloud, bank, db, database, app, apps, pro, max, plus, mini, lite, air, one",
    "server, studio, suite, hosting, search, platform, web, services, service, mobile, home",
    "office, desktop, enterprise, premium, basic, standard, free, edition, insurance, bike",
    "bikes, phone, framework, engine, language, script, native, core, notes, drive, mail",
    "school, schule, city, machine, system, software, tool, tools, team, teams, group",
    "versicherung, fahrrad, rad, assurance, banque, seguros, seguro, banco, escuela, new",
)

# Words that make another thing of a name they follow: "MySQL Cluster", "React Native".
OTHERS = folded(
    "native, cluster, rac, router, watch, scholar, maps, music, tv, pay, play, teams, cli, js, ui, ci",
    "actions, pages, spaces, lambda, functions, storage, compute, sql, nosql, graph, stream, streams",
    "connect, link, hub, express, next, ultra, se, fe, xl, xs, mega, nano, micro, junior, kids, sport",
    "gmail, docs, sheets, slides, meet, chat, forms, code, coder, copilot, assistant, agent, ai, script",
)


def is_used(name: str, text: str) -> bool:
    """Whether a text uses a word for a thing: after an article, or "than"."""
    form = IS_USED.replace("NAME", re.escape(name))
    return bool(re.search(form, text, re.VERBOSE))
