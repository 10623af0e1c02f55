"""Working on batches in order: in this process while there is little to do, then in one process a core."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from typing import TypeVar

from .line_stream import Batch

_Result = TypeVar("_Result")
#: More processes than this wait for one another's output.
MOST = 8


def in_order(
    work: Callable[[Batch], _Result], batches: Iterator[Batch], processes: int | None, known: int, worth: int
) -> Iterator[_Result]:
    """Results of the batches in their order.

    Args:
        work: a picklable function.
        batches: what it is to work on. The first one is always done in this process, so that what it loads is there
            when the others are made.
        processes: worker processes; as many as there are cores, for large input, where None.
        known: bytes that are sure to come, 0 where that is not known.
        worth: bytes from which on further processes pay for their start.
    """
    wanted = processes or min(os.cpu_count() or 1, MOST)
    seen, pool = 0, None
    waiting: deque[Future[_Result]] = deque()
    try:
        for batch in batches:
            large = processes is not None or max(seen, known) > worth
            if pool is None and wanted > 1 and large and seen:
                pool = ProcessPoolExecutor(wanted, initializer=_leave_interrupts_to_the_parent)
            seen += batch.size
            if pool is None:
                yield work(batch)
                continue
            waiting.append(pool.submit(work, batch))
            while waiting and (batch.pause or len(waiting) > 2 * wanted or waiting[0].done()):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        if pool is not None:
            pool.shutdown(cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
