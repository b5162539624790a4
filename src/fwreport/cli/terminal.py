"""The terminal: progress and warnings on standard error, text that fits its width."""

import json
import logging
import os
import re
import signal
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType

import click

from fwreport.adapters.log_lines import JSON, VARIABLE, JsonLines, json_line

# What a document may say to a terminal and a reader must not obey: controls, and marks
# that turn the direction of writing.
CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
CLEAR = "\r\x1b[K"  # back to the start of the line, and wipe it


sources_option = click.option(
    "--sources",
    default="sources",
    show_default=True,
    envvar="FWREPORT_SOURCES",
    metavar="DIR",
    help="The folder of documents, with catalog/ in it.",
)
reports_option = click.option(
    "--reports",
    default="reports",
    show_default=True,
    envvar="FWREPORT_REPORTS",
    metavar="DIR",
    help="The folder of generations.",
)
formats_option = click.option(
    "--formats", metavar="html,pdf", help="What to make; default: both."
)
config_option = click.option(
    "--config", metavar="FILE", help="Settings; default: fwreport.toml."
)


def choose_log(context: click.Context, option: click.Parameter, form: str) -> None:
    """Write the log in the form that is asked for."""
    if form:
        root = logging.getLogger("fwreport")
        root.handlers = [JsonLines() if form == JSON else Progress()]


def debug_option(command: Callable) -> Callable:
    """The options that every command has: how to tell of errors, and in which form."""
    log = click.option(
        "--log",
        type=click.Choice(["text", JSON]),
        is_eager=True,
        expose_value=False,
        callback=choose_log,
        help="Form of what is told on standard error.",
    )
    debug = click.option(
        "--debug",
        is_flag=True,
        expose_value=False,
        help="Show where an error comes from.",
    )
    return debug(log(command))


@contextmanager
def ended_by_signals() -> Iterator[None]:
    """End what runs in here on SIGTERM as on Ctrl-C: tidily, and with one sentence.

    Where somebody else heeds the signal, or has it ignored, it is left to them.
    """
    is_ours = signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    is_ours &= current_thread() is main_thread()  # others cannot ask for signals
    if is_ours:
        signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        if is_ours:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)


def interrupt(number: int, frame: FrameType | None) -> None:
    """End as Ctrl-C does."""
    raise KeyboardInterrupt


def say(text: object = "", err: bool = False) -> None:
    """Print lines for people; what they quote cannot steer the terminal.

    err  whether to standard error
    """
    lines = str(text).split("\n")
    click.echo("\n".join(map(harmless, lines)), err=err)


def say_row(row: dict) -> None:
    """Print one JSON object for machines, its controls as escapes of JSON."""
    line = json.dumps(row, ensure_ascii=False)
    click.echo(CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", line))


def example(*lines: str) -> str:
    """Lines of examples, for the end of a command's help."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


class Progress(logging.Handler):
    """The log as people read it: a bar of steps on a terminal, else plain lines."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record to standard error."""
        wipe = CLEAR if sys.stderr.isatty() else ""
        step = getattr(record, "step", None)
        if step is None:
            level = record.levelname.lower()
            words = wrapped(f"{level}: {record.getMessage()}")
            click.echo(f"{wipe}{words}", err=True)
        elif wipe:
            bar = "#" * step + "." * (record.step_count - step)
            click.echo(f"{wipe}[{bar}] {record.getMessage()}", err=True, nl=False)
        else:
            click.echo(
                f"{step + 1}/{record.step_count} {record.getMessage()}", err=True
            )


def prepare() -> None:
    """Send our log to standard error, and write UTF-8 whatever the locale says.

    Linear algebra runs in one thread: matrices are small, and sums come out the same
    on every machine.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy is loaded
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    root = logging.getLogger("fwreport")
    root.handlers = [JsonLines() if os.environ.get(VARIABLE) == JSON else Progress()]
    root.setLevel(logging.WARNING)
    root.propagate = False
    logging.getLogger("fwreport.pipeline").setLevel(logging.INFO)


def quiet() -> None:
    """Show no steps, only warnings: for commands that are done in a moment."""
    logging.getLogger("fwreport.pipeline").setLevel(logging.WARNING)


def tell(sentence: str, level: str = "info", **about: str | None) -> None:
    """Tell the person, or the machine, that reads standard error.

    about  what it is about, for machines: `build`, `source`
    """
    if is_for_machines():
        click.echo(json_line(level, sentence, **about), err=True)
    else:
        wipe_progress()
        click.echo(wrapped(sentence), err=True)


def wrapped(sentence: str) -> str:
    """A sentence for standard error: broken between words on a terminal only."""
    if sys.stderr.isatty():
        return fill(sentence, "", hang=2)
    return harmless(sentence)


def is_for_machines() -> bool:
    """Whether the log is JSON."""
    handlers = logging.getLogger("fwreport").handlers
    return any(isinstance(handler, JsonLines) for handler in handlers)


def wipe_progress() -> None:
    """Remove the bar from a terminal."""
    if sys.stderr.isatty() and not is_for_machines():
        click.echo(CLEAR, err=True, nl=False)


def terminal_width() -> int:
    """Columns of the terminal; 80 where there is none."""
    import shutil

    return shutil.get_terminal_size().columns


def print_table(
    rows: list[list[str]], header: list[str], echo: Callable[[str], None] = say
) -> None:
    """Print a table that fits the terminal: the last column takes what is left."""
    columns, most = list(zip(header, *rows, strict=True)), terminal_width() // 6
    widths = [min(max(map(cell_width, column)), most) for column in columns[:-1]]
    widths.append(max(terminal_width() - sum(widths) - 2 * len(widths), most))
    for row in [header, *rows]:
        cells = [fit(cell, width) for cell, width in zip(row, widths, strict=True)]
        echo("  ".join(cells).rstrip())


def fill(text: str, start: str, hang: int = 0) -> str:
    """The text in lines that fit the terminal, the first after `start`.

    hang  blanks by which later lines begin further in than the text of the first
    """
    width, indent = terminal_width(), " " * (len(start) + hang)
    lines, line, is_bare = [], start, True
    for word in map(harmless, text.split()):
        if not is_bare and cell_width(line) + 1 + cell_width(word) > width:
            lines.append(line)
            line, is_bare = indent, True
        line += word if is_bare else f" {word}"
        is_bare = False
    return "\n".join([*lines, line])


def fit(text: str, width: int) -> str:
    """The text on one line of exactly so many columns, cut with `…` if need be."""
    text = harmless(" ".join(text.split()))
    if cell_width(text) > width:
        while cell_width(text) > width - 1:
            text = text[:-1]
        text += "…"
    return text + " " * (width - cell_width(text))


def harmless(text: str) -> str:
    """The text with a mark for each character that would steer the terminal."""
    return CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def cell_width(text: str) -> int:
    """Columns that the text takes: two for wide characters, none for marks."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    marks = sum(unicodedata.category(c) in ("Mn", "Me", "Cf") for c in text)
    return len(text) + wide - marks
