"""Whether a statement is told as done, to come, possible, ordered, on a condition or as an opinion."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims


@pytest.mark.parametrize(
    ("text", "predicate", "modality"),
    [
        # perception: who can see, sees; an ability is only possible
        ("We can see smoke over the harbour.", "see", "happened"),
        ("The crane can lift ten tons.", "lift", "possible"),
        # a habit of the past, what was still to come, what hangs on a condition
        ("Sometimes the gate would stand open.", "stand", "happened"),
        ("The mayor said the bridge would open in May.", "open", "planned"),
        ("The bridge would open if the river fell.", "open", "conditional"),
        ("Residents feared that the dam would burst.", "burst", "possible"),
        ("There was a high likelihood that the clerk would be charged.", "charge", "possible"),
        # duty, in one word and in two
        ("The council should close the pier.", "close", "ordered"),
        ("The crew has to leave the island.", "leave", "ordered"),
        ("The report must have reached the ministry.", "reach", "possible"),
        # the near future, and what was achieved
        ("The ministry is going to sell the ferry.", "sell", "planned"),
        ("The divers were able to reach the wreck.", "reach", "happened"),
        ("Engineers shut the valve to stop the leak.", "stop", "planned"),
        # conditions without "if", and what hangs on one
        ("Should the court reject the appeal, the mine will close.", "reject", "conditional"),
        ("If the figures are right, the port is a bargain.", "be", "conditional"),
        # what is done before something to come
        ("The band will return after playing in Oslo.", "play", "happened"),
        # what is to come after something told as now; the means of avoiding, which was used; a name
        ("Six weeks before Brandt takes office, the ministry changed the rules.", "take", "planned"),
        ("The clerk avoided jail for years by feigning an illness.", "feign", "happened"),
        ("Will Artim scored 14 points.", "score", "happened"),
        ("The studio is negotiating to film the sequel.", "film", "possible"),
        # a short "had" is no "would"
        ("He said he'd been robbed on the bridge.", "rob", "happened"),
        ("She tweeted that she'd personally sunk nine boats.", "sink", "happened"),
        ("He said he'd be robbed on the bridge.", "rob", "planned"),
        # trying is told as done, the aim is not
        ("The crew tried to save the boat.", "try", "happened"),
        ("A demand that the plant be closed was heard.", "close", "ordered"),
        ("The boat, believed to be empty, sank.", "be", "possible"),
    ],
)
def test_modality(read, text, predicate, modality):
    claims = read_claims([read(text)])[0].claims
    found = [claim.modality for claim in claims if claim.predicate == predicate]
    assert modality in found, [(claim.predicate, claim.modality) for claim in claims]


@pytest.mark.parametrize(
    ("text", "predicate", "modality"),
    [
        ("The plan is deeply flawed.", "be", "opinion"),
        ("That verdict was a disgrace.", "be", "opinion"),
        ("We are thrilled about the new bridge.", "be", "opinion"),
        ("“I deeply admire the sailors,” the mayor said.", "admire", "opinion"),
        ("The match was like a storm.", "be", "opinion"),
        # states that anyone can check are told as facts
        ("The road is closed.", "close", "happened"),
        ("Two of the sailors are dead.", "be", "happened"),
        ("The harbour is ten metres deep.", "be", "happened"),
        ("Berg is the director of the museum.", "be", "happened"),
    ],
)
def test_evaluation(read, text, predicate, modality):
    claims = read_claims([read(text)])[0].claims
    found = [claim.modality for claim in claims if claim.predicate == predicate]
    # a participle may be read as a verb or as the copula's complement
    assert modality in (found or [claim.modality for claim in claims if claim.head == "verb"]), claims


def test_a_denied_thought_denies_its_content(read):
    claims = read_claims([read("“I don't think that the miners built the dam,” the engineer said.")])[0].claims
    assert [claim.polarity for claim in claims if claim.predicate == "build"] == ["denied"]
