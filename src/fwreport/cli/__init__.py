"""The command line: `fwreport`, thin over pipeline, orchestrate and adapters.

Garbage is looked for less often from here on: modules and tables make hardly any in
circles, and looking for it took a tenth of a build, and of one that has nothing to do.
"""

import gc
import sys
from collections.abc import Sequence
from importlib import import_module

gc.set_threshold(100_000, 20, 50)  # before the first library comes

import click  # noqa: E402

from fwreport.adapters.installation import own_version  # noqa: E402
from fwreport.cli.terminal import (  # noqa: E402
    debug_option,
    ended_by_signals,
    example,
    is_for_machines,
    prepare,
    tell,
    wipe_progress,
)
from fwreport.errors import (  # noqa: E402
    CatalogError,
    EvidenceError,
    FwreportError,
    SettingsError,
)

WRONG_INPUT = (SettingsError, CatalogError, EvidenceError)  # status 2, not 1
HOMES = {  # of commands that share a module; all others have one of their own
    "rollback": "approve",
}
COMMANDS = (
    *("build", "claims", "repair", "score", "explain", "review", "changes"),
    *("approve", "rollback", "send", "verify"),
    *("init", "doctor", "watch", "schedule"),
)


class Commands(click.Group):
    """Commands that are imported when they are called: each costs milliseconds."""

    def list_commands(self, ctx: click.Context | None) -> list[str]:
        """The names of all commands, sorted."""
        return sorted(COMMANDS)

    def get_command(
        self, ctx: click.Context | None, cmd_name: str
    ) -> click.Command | None:
        """The command of this name; None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        home = import_module(f"fwreport.cli.{HOMES.get(cmd_name, cmd_name)}")
        return getattr(home, cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does; for a name that is none, say what may be meant."""
        if args[0] not in COMMANDS and not ctx.resilient_parsing:
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, 1)
            also = f"did you mean {near[0]!r}?" if near else "`fwreport --help` has all"
            ctx.fail(f"there is no command {args[0]!r}; {also}")
        return super().resolve_command(ctx, args)


@click.group(
    cls=Commands,
    epilog=example("fwreport build", "fwreport explain 'ease of use' Keras")
    + """

\b
Completion of commands and options, for bash (zsh and fish alike):
  eval "$(_FWREPORT_COMPLETE=bash_source fwreport)"
""",
)
@click.version_option(own_version(), prog_name="fwreport")
@debug_option
def fwreport() -> None:
    """Turn a folder of comparison documents into one report that can be trusted."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and leave with its status; an error is one line."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    prepare()
    try:
        with ended_by_signals():
            status = fwreport.main(words, prog_name="fwreport", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as call:
        status = call.show() or call.exit_code
    except click.ClickException as refusal:
        status = fail(refusal.format_message(), words, refusal.exit_code)
    except click.Abort:
        status = fail("stopped", words, 130)
    except FwreportError as error:
        status = fail(str(error), words, 2 if isinstance(error, WRONG_INPUT) else 1)
    except Exception as error:
        sentence = f"{type(error).__name__}: {error}".strip().partition("\n")[0]
        status = fail(f"{sentence} (--debug shows where)", words, 1)
    sys.exit(status if isinstance(status, int) else 0)


def fail(sentence: str, words: list[str], status: int) -> int:
    """Say the error in one line, with --debug also where it comes from."""
    wipe_progress()
    if "--debug" in words:
        import traceback

        traceback.print_exc()
    tell(sentence if is_for_machines() else f"fwreport: {sentence}", "error")
    return status
