"""What scores are made of, as a reader needs it to weigh criteria otherwise."""

import pandera.pandas as pa
from pandera.typing import Series

from fwreport.tables.base import Table


class Weighed(Table):
    """One thing that can be weighed, and where one option stands on it."""

    item_id: Series[str] = pa.Field(
        description="A criterion; a group, where there are too many criteria."
    )
    option_id: Series[str] = pa.Field(description="An option of the same subject.")
    is_group: Series[bool] = pa.Field(description="Whether it is a group.")
    share: Series[float] = pa.Field(
        ge=0, le=1, description="What it weighs in the mean over all criteria."
    )
    mean: Series[float] = pa.Field(
        description="Posterior mean in points, not cut off at the ends of the scale."
    )
    spoken_share: Series[float] = pa.Field(
        ge=0, le=1, description="How much of it there is evidence on the option on."
    )
    level_share: Series[float] = pa.Field(
        ge=0, le=1, description="How much of it the option's level is identified on."
    )
    freedom: Series[int] = pa.Field(
        ge=1, description="Degrees of freedom of Student's t, of the whole subject."
    )

    class Config(Table.Config):
        name = "weighed"
        unique = ["item_id", "option_id"]
        metadata = {"references": {"option_id": "options"}}


class Draws(Table):
    """How far one joint draw lies from the mean, for one option on one thing.

    Draws are in pairs, one as far above as the other is below, and are chosen, not
    drawn: any weighted mean has exactly the posterior's mean and variance.
    """

    draw: Series[int] = pa.Field(ge=0, description="Number of the pair of draws.")
    item_id: Series[str] = pa.Field(description="As in `weighed`.")
    option_id: Series[str] = pa.Field(description="The option.")
    deviation: Series[float] = pa.Field(
        description="Points; the sum of squares over all pairs is the variance."
    )

    class Config(Table.Config):
        name = "draws"
        unique = ["draw", "item_id", "option_id"]
        metadata = {"references": {"option_id": "options"}}
