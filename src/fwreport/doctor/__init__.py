"""Whether builds can run here: what is installed, what can be written, what answers.

Nothing is changed: what is tried is tried in a hidden folder that is removed again.
"""
