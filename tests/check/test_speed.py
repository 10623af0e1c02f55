"""Ten thousand claims in ten seconds on one core."""

import time

from variorum.check import run_checks

from .piles import make


def test_ten_thousand_claims_are_checked_in_ten_seconds() -> None:
    targets = ("Warsaw", "Lisbon", "Berlin", "Poland", "Portugal", "Brazil", "the UK", "Minsk")
    arms = tuple(f"Tern{n}" for n in range(10))
    texts = []
    for n in range(100):
        name = arms[n % len(arms)]
        said = [f"The {name} has a range of up to {500 + 37 * n} km.", f"The {name} was deployed on Belarusian soil."]
        said += [
            f"The {name} can strike anywhere in {targets[k % len(targets)]} and has {k} wheels." for k in range(98)
        ]
        texts.append(" ".join(said))
    linked, readings = make(*texts, arms=arms)
    assert len(linked.claims) == 10_000
    started = time.process_time()
    found = run_checks(linked, readings)
    spent = time.process_time() - started
    assert any(finding.verdict == "impossible" for finding in found)
    assert any(finding.verdict == "consistent" for finding in found)
    assert spent < 10.0, f"{spent:.1f} s"
