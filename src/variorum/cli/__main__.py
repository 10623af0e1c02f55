"""``python -m variorum.cli``: the same as ``variorum``."""

from .app import main

if __name__ == "__main__":
    main()
