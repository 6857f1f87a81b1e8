"""The preview page as people meet it: with a mouse, a keyboard, a phone, without JavaScript."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect

SHOE = "/?content=trailmax-3&slot=headline"
OWN = f"{SHOE}&reader=custom"
HOSTILE = "/?content=hostile&slot=headline"
PHONE = {"width": 360, "height": 740}


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(base_url=address, viewport=PHONE, is_mobile=True, has_touch=True)
    yield context.new_page()
    context.close()


@pytest.fixture
def scriptless(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_the_pick_stands_beside_the_base_copy_with_its_reasons(page: Page) -> None:
    page.goto(SHOE)
    expect(page.get_by_role("region", name="Base copy")).to_contain_text("TrailMax 3: run further on any trail")
    pick = page.get_by_role("region", name="This reader gets")
    expect(pick).to_contain_text("personalized")
    expect(pick.get_by_role("heading", name="Why")).to_be_visible()
    expect(page.get_by_role("region", name="What could have been served").get_by_role("listitem")).to_have_count(4)


def test_the_guardrails_panel_shows_the_evidence(page: Page) -> None:
    page.goto(SHOE)
    panel = page.get_by_role("region", name=re.compile("What the guardrails blocked"))
    expect(panel).to_contain_text("TrailMax 3: only $99 this week")
    expect(panel).to_contain_text("The price is not the base copy's.")
    expect(panel).to_contain_text("draft: $99 · base copy: $129")


def test_every_sample_reader_is_one_click_away(page: Page) -> None:
    page.goto(SHOE)
    tiers = {}
    for name in ("Returning", "Same interests", "Anonymous", "In the holdout", "match nothing"):
        page.get_by_role("link", name=name).click()
        expect(page.get_by_role("link", name=name)).to_have_attribute("aria-current", "true")
        tiers[name] = page.locator(".pick .chip.tier").inner_text()
    assert tiers == {
        "Returning": "personalized",
        "Same interests": "contextual",
        "Anonymous": "generic",
        "In the holdout": "base",
        "match nothing": "generic",
    }


def test_a_described_reader_decides_and_can_be_shared(page: Page, browser: Browser, address: str) -> None:
    page.goto(SHOE)
    page.get_by_text("Describe a reader of your own").click()
    page.get_by_label("Interests").fill("compares prices: 1\nlooks for a discount code: 0.7")
    page.get_by_label("Recent events").fill("")
    page.get_by_label("Best match only").check()
    page.get_by_role("button", name="Decide for this reader").click()
    expect(page.locator("#pick-text")).to_have_text("TrailMax 3: $129, and 20% off with code TRAIL20")
    expect(page.get_by_label("Interests")).to_have_value("compares prices: 1\nlooks for a discount code: 0.7")
    other = browser.new_page()
    other.goto(page.url)
    expect(other.locator("#pick-text")).to_have_text("TrailMax 3: $129, and 20% off with code TRAIL20")
    other.close()


def test_a_mistake_in_the_form_is_told_where_it_is(page: Page) -> None:
    page.goto(f"{OWN}&interests=repair: high")
    field = page.get_by_label("Interests")
    expect(field).to_have_attribute("aria-invalid", "true")
    described_by = (field.get_attribute("aria-describedby") or "").split()
    assert any("is not a weight" in page.locator(f"#{name}").inner_text() for name in described_by)


def test_everything_works_without_javascript(scriptless: Page) -> None:
    scriptless.goto("/")
    scriptless.get_by_label("Content").select_option("trailmax-3")
    scriptless.get_by_role("button", name="Show").click()
    scriptless.get_by_role("link", name="Email subject").click()
    expect(scriptless.get_by_role("region", name="Base copy")).to_contain_text("your next trail is waiting")
    scriptless.get_by_role("link", name="Headline").click()
    scriptless.get_by_role("link", name="In the holdout").click()
    expect(scriptless.locator("#pick-text")).to_have_text("TrailMax 3: run further on any trail")
    scriptless.get_by_text("Describe a reader of your own").click()
    scriptless.get_by_label("Interests").fill("gifts: 1")
    scriptless.get_by_label("User id").fill("u-17")
    scriptless.get_by_role("button", name="Decide for this reader").click()
    expect(scriptless.locator(".pick .chip.tier")).to_have_text("personalized")


@pytest.mark.parametrize(
    "path", [SHOE, f"{SHOE}&reader=holdout", f"{OWN}&interests={'x' * 180}: y", HOSTILE, "/nothing"]
)
def test_a_phone_never_scrolls_sideways(phone: Page, path: str) -> None:
    phone.goto(path, wait_until="load")
    assert phone.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    widest = phone.evaluate(
        "Math.max(...[...document.body.querySelectorAll('*')].map(e => e.getBoundingClientRect().right))"
    )
    assert widest <= PHONE["width"] + 0.5


def test_on_a_phone_choosing_a_reader_leads_to_the_answer(phone: Page) -> None:
    phone.goto(SHOE)
    phone.get_by_role("link", name="In the holdout").tap()
    expect(phone.get_by_role("region", name="This reader gets")).to_be_in_viewport()
    phone.get_by_text("Describe a reader of your own").tap()
    phone.get_by_role("button", name="Decide for this reader").tap()
    phone.wait_for_url("**reader=custom**")
    expect(phone.get_by_role("region", name="This reader gets")).to_be_in_viewport()


def test_what_a_finger_must_hit_is_large_enough(phone: Page) -> None:
    phone.goto(SHOE)
    phone.get_by_text("Describe a reader of your own").tap()
    for control in phone.locator(
        "button, select, textarea, input:not([type=hidden]):not([type=checkbox]), .readers a, .slots a"
    ).all():
        box = control.bounding_box()
        assert box is not None
        assert box["height"] >= 32, control.inner_text()


def test_by_keyboard_alone_a_reader_is_described_and_decided_for(page: Page) -> None:
    page.goto(SHOE)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the answer")).to_be_focused()
    _tab_to(page, "Describe a reader of your own")
    page.keyboard.press("Enter")
    _tab_to(page, "interests")
    page.keyboard.press("Control+A")
    page.keyboard.type("gifts: 1")
    _tab_to(page, "Decide for this reader")
    page.keyboard.press("Enter")
    page.wait_for_url("**reader=custom**")
    expect(page.get_by_label("Interests")).to_have_value("gifts: 1")


def test_the_skip_link_leads_to_the_answer(page: Page) -> None:
    page.goto(SHOE)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_focus_can_be_seen(browser: Browser, address: str, scheme: str) -> None:
    page = browser.new_page(color_scheme=scheme)  # type: ignore[arg-type]  # a literal each
    page.goto(address + SHOE)
    for _ in range(12):
        page.keyboard.press("Tab")
        width = page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)")
        style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert width >= 2
        assert style == "solid"
    page.close()


def test_hostile_copy_is_shown_as_text(page: Page) -> None:
    alerts: list[str] = []
    page.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
    page.goto(f'{HOSTILE}&reader=custom&interests=<script>alert(2)</script>: x&user="><script>alert(3)</script>')
    expect(page.get_by_role("region", name="Base copy")).to_contain_text("<script>alert(1)</script> & <b>bold</b>")
    assert page.locator("script").count() == 0
    assert page.locator("main b").count() == 0
    assert alerts == []


def test_the_page_asks_nobody_else_and_stores_nothing(page: Page, address: str) -> None:
    asked: list[str] = []
    complaints: list[str] = []

    def note_request(request: Request) -> None:
        asked.append(request.url)

    def note_message(message: ConsoleMessage) -> None:
        complaints.append(message.text)

    page.on("request", note_request)
    page.on("console", note_message)
    page.goto(SHOE)
    page.goto("/docs")
    expect(page.locator(".opblock-summary-path").first).to_be_visible()
    assert all(url.startswith((address, "data:")) for url in asked)
    assert complaints == []
    assert page.context.cookies() == []


def test_the_docs_show_the_routes_without_the_internet(page: Page) -> None:
    page.goto("/docs")
    expect(page.get_by_text("/v1/decide", exact=False).first).to_be_visible()
    page.locator(".opblock-post .opblock-summary-control").click()
    expect(page.locator(".opblock-post .opblock-body")).to_contain_text("recycled materials")


def test_headings_labels_and_landmarks_are_in_order(page: Page) -> None:
    page.goto(OWN)
    levels = [int(name[1]) for name in page.locator("h1, h2, h3").evaluate_all("all => all.map(e => e.tagName)")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert page.locator("main").count() == 1
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.title()
    unlabelled = "all => all.filter(e => !e.labels.length && !e.ariaLabel).map(e => e.name)"
    assert page.locator("input:not([type=hidden]), select, textarea").evaluate_all(unlabelled) == []
    ids = page.locator("[id]").evaluate_all("all => all.map(e => e.id)")
    assert len(ids) == len(set(ids))
    assert page.locator("img:not([alt])").count() == 0
    names = page.locator("[aria-labelledby]").evaluate_all("all => all.map(e => e.getAttribute('aria-labelledby'))")
    assert set(names) <= set(ids)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [SHOE, f"{SHOE}&reader=no-consent", f"{SHOE}&reader=holdout", f"{OWN}&interests=a: b"])
def test_every_text_stands_out_from_its_ground(browser: Browser, address: str, scheme: str, path: str) -> None:
    page = browser.new_page(color_scheme=scheme)  # type: ignore[arg-type]  # a literal each
    page.goto(address + path)
    assert page.evaluate(WEAK_CONTRAST) == []
    page.close()


# WCAG 2.2 contrast of every text with its nearest opaque ground: 4.5 to 1.
WEAK_CONTRAST = """() => {
  const parse = c => c.match(/[\\d.]+/g).map(Number);
  const lum = c => c.slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor);
    if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
  const weak = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const e = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || !e.getClientRects().length || e.closest('option, datalist')) continue;
    const [a, b] = [lum(parse(getComputedStyle(e).color)), lum(ground(e))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) weak.push([walker.currentNode.textContent.trim().slice(0, 40), ratio.toFixed(2)]);
  }
  return weak;
}"""


def _tab_to(page: Page, name: str) -> None:
    """Press Tab until what has the focus is called so."""
    for _ in range(60):
        page.keyboard.press("Tab")
        focused = page.evaluate("[document.activeElement.id, document.activeElement.innerText].join(' ')")
        if name in focused:
            return
    pytest.fail(f"Tab never reached {name!r}")
