"""Which other people's libraries take a bad file: measured here, each time, where that library judges that layer."""

import sys
from dataclasses import replace
from datetime import datetime, timezone
from unittest.mock import patch

import base45
import cbor2
import cwt
from pycose.algorithms import EdDSA
from pycose.keys import OKPKey
from pycose.messages import Sign1Message

from . import speccheck
from .scenarios import Scenario
from .tokens import Built, proof_message

ENVELOPE = ("cbor", "cose")


def measured(scenario: Scenario) -> Scenario:
    """The scenario with `lenient` filled in, when it is a bad one; a good one must be taken by every party."""
    if scenario.reads_as is not None:
        return scenario
    built = scenario.built()
    if scenario.accepts:
        refusing = [name for name, _, takes in PARTIES[:4] if not succeeds(takes, scenario, built)]
        assert not refusing or scenario.recipe.proof, (scenario.file, refusing)
        return scenario
    return replace(
        scenario, lenient=tuple(name for name, layers, takes in PARTIES if layers(scenario) and succeeds(takes, scenario, built))
    )


def succeeds(takes, scenario: Scenario, built: Built) -> bool:
    try:
        return takes(scenario, built) is not False
    except Exception:  # whatever a library raises, it did not take the file
        return False


def cwt_takes(scenario: Scenario, built: Built):
    """The library's whole check, at the time of the showing."""
    now = datetime.fromtimestamp(scenario.at, timezone.utc)
    key = cwt.COSEKey.new({1: 1, 2: scenario.recipe.issuer.kid, 3: -8, 4: [2], -1: 6, -2: public(scenario)})
    with patch.object(sys.modules["cwt.cwt"], "datetime") as clock:
        clock.now.return_value = now
        cwt.CWT.new(leeway=1).decode(built.token, key)


def pycose_takes(scenario: Scenario, built: Built):
    message = Sign1Message.decode(built.token)
    message.key = OKPKey(crv="ED25519", x=public(scenario), optional_params={"ALG": EdDSA})
    return message.verify_signature()


def cbor2_takes(scenario: Scenario, built: Built):
    parts = cbor2.loads(built.token)
    return cbor2.loads(parts.value[2]) is not None


def base45_takes(scenario: Scenario, built: Built):
    return bool(base45.b45decode(built.text[4:]))


def cryptography_takes(scenario: Scenario, built: Built):
    """The bare signature: the issuer's under rule 51, the holder's under rule P6."""
    if scenario.rule == "51":
        return speccheck.pyca(public(scenario), built.signed, signature(built))
    token, time, use, proof = cbor2.loads(built.item)
    return speccheck.pyca(scenario.recipe.of.holder, proof_message(token, time, use), proof)


def signature(built: Built) -> bytes:
    return cbor2.loads(built.token).value[3]


def public(scenario: Scenario) -> bytes:
    return scenario.recipe.issuer.public


PARTIES = (
    ("cwt", lambda s: s.layer in (*ENVELOPE, "claims") or s.rule == "51", cwt_takes),
    ("pycose", lambda s: s.layer in ENVELOPE or s.rule == "51", pycose_takes),
    ("cbor2", lambda s: s.layer == "cbor", cbor2_takes),
    ("base45", lambda s: s.layer == "base45" and s.rule in ("4", "5", "6"), base45_takes),
    ("cryptography", lambda s: s.rule in ("51", "P6"), cryptography_takes),
)
