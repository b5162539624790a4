"""What can go wrong, by name; each message is one sentence for the reader of a log."""


class FwreportError(Exception):
    """Something a person can put right; the message says what and where."""


class SourceError(FwreportError):
    """A document, or the folder of documents, that cannot be used as it stands."""


class CatalogError(FwreportError):
    """A file of the catalog that breaks its format; names the file and the line."""


class SettingsError(FwreportError):
    """A setting that is unknown or out of its range."""


class EvidenceError(FwreportError):
    """An evidence table that breaks its format; names the line."""


class CoverageError(FwreportError):
    """A file or a line that was lost or counted twice: a fault of the program."""


class PublishError(FwreportError):
    """A generation that could not be written; the last one is untouched."""


class ServerError(FwreportError):
    """A Prefect server that does not start, or does not answer."""


class BusyError(PublishError):
    """Another build holds the folder of reports; nothing is wrong with this one."""


class MailError(FwreportError):
    """A mail server that cannot be reached, or mails that did not all arrive."""


def sentence_of(error: Exception) -> str:
    """An error in one line; what is none of ours bears its name."""
    if isinstance(error, FwreportError):
        return str(error) or type(error).__name__
    return f"{type(error).__name__}: {error}".strip().partition("\n")[0]
