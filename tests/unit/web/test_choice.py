import pytest

from tests.snapshots import ECO, Place, a_policy, a_snapshot
from variantgen.domain.snapshot import Snapshot
from variantgen.web.choice import CUSTOM, Choice, read_choice, reader_of, settle
from variantgen.web.reader_form import ReaderForm


@pytest.fixture
def snapshot() -> Snapshot:
    return a_snapshot(
        Place(content_id="empty", slot="headline"),
        Place([ECO], content_id="shoe", slot="email_subject"),
        Place([ECO], content_id="shoe", slot="headline"),
    )


def test_without_a_choice_the_page_opens_on_something_to_see(snapshot: Snapshot) -> None:
    settled = settle(Choice(), snapshot)
    assert settled is not None
    assert (settled.choice.content_id, settled.choice.slot) == ("shoe", "headline")
    assert settled.slots == ("headline", "email_subject")
    assert settled.notices == ()


@pytest.mark.parametrize(
    ("choice", "notice"),
    [
        (Choice(content_id="boot"), "no content called 'boot'"),
        (Choice(content_id="shoe", slot="cta"), "no slot called 'cta'"),
        (Choice(content_id="shoe", slot="headline", reader="nobody"), "no sample reader called 'nobody'"),
    ],
)
def test_what_does_not_exist_is_replaced_and_told(snapshot: Snapshot, choice: Choice, notice: str) -> None:
    settled = settle(choice, snapshot)
    assert settled is not None
    assert (settled.choice.content_id, settled.choice.slot) == ("shoe", "headline")
    assert any(notice in told for told in settled.notices)


def test_an_empty_snapshot_has_nothing_to_settle_on() -> None:
    empty = a_snapshot(placements=(), rows=())
    assert settle(Choice(), empty) is None


def test_an_address_holds_the_whole_choice() -> None:
    choice = Choice("shoe", "headline", "de-AT", CUSTOM, ReaderForm(interests="repair: 0.9", ai=True))
    assert read_choice(choice.as_query()) == choice


def test_going_to_a_sample_reader_leaves_the_form_behind() -> None:
    choice = Choice("shoe", "headline", "", CUSTOM, ReaderForm(interests="repair"))
    assert choice.href(reader="holdout") == "/?content=shoe&slot=headline&reader=holdout#main"


def test_the_described_reader_asks_the_question() -> None:
    choice = Choice("shoe", "headline", "de-AT", CUSTOM, ReaderForm(user="u-17", behavioral=True, ai=True))
    question = reader_of(choice, a_policy()).question
    assert (question.content_id, question.slot, question.locale) == ("shoe", "headline", "de-AT")
    assert question.subject == "u-17"
    assert question.consent.allows_personalization
