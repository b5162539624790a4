"""The build on a schedule: a flow that Prefect serves, with a server of its own."""
