"""The render stage: all tables in, the files of the report out."""

from fwreport.render.context.report import make_context
from fwreport.render.html import make_brief_paper, make_html, make_paper
from fwreport.render.letter import make_summary
from fwreport.render.pdf import make_pdfs
from fwreport.render.settings import ReportSettings
from fwreport.tables.stages import Tables

# What is printed at most; what a score rests on comes first, the data holds all.
CLAIMS_ON_SCREEN = 2000  # some 500 bytes each, and a page should stay below 1 MB
CLAIMS_ON_PAPER = 800  # some 15 a page
ITEMS_ON_PAPER = 60  # criteria, conflicts and use cases, of each


def render(tables: Tables, settings: ReportSettings) -> dict[str, bytes]:
    """Make the report in the formats asked for: {file name: content}.

    The PDF has page one beside it as `brief.pdf`, and both have `summary.json`, for
    mail.  Both formats come from the same templates and the same tables; equal tables
    and settings give equal bytes.  Raises PublishError if the PDF cannot be set.
    """
    files, context = {}, {}
    if "html" in settings.formats:
        context = make_context(tables, settings, CLAIMS_ON_SCREEN)
        files["report.html"] = make_html(context)
    if "pdf" in settings.formats:
        context = make_context(tables, settings, CLAIMS_ON_PAPER, ITEMS_ON_PAPER)
        pages = {
            "report.pdf": make_paper(context),
            "brief.pdf": make_brief_paper(context),
        }
        files |= make_pdfs(pages, settings.date)
    if context:
        files["summary.json"] = make_summary(context)
    return files
