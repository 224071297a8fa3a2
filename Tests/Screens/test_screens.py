#!/usr/bin/env python3
"""The screens of a station as people see them: a real `gate run`, Debian's Chromium, frames dropped into folders.

usage: test_screens.py [--pictures DIR] [--keep DIR] [unittest's own options]

--pictures writes the screenshots of Docs/Screens.md. Needs `swift build`, chromium, chromium-driver, and the environment .venv.
"""
import argparse, pathlib, re, sys, tempfile, unittest

from browser import Browser, Keys, contrast
from station import PIN, Region, Station, eventually, unreadable

PLACE = {"pictures": None, "folder": None}
WHITE, DARK = (255, 255, 255), (29, 22, 0)


def setUpModule():
    folder = PLACE["folder"]
    World.region = Region(folder / "lakeside")
    World.region.enrol("north-1", "north")
    World.region.enrol("south-1", "south")
    World.region.enrol("out-1", "lake", "out")
    World.region.enrol("cafe", "north")
    World.station = Station(
        World.region, {"north-1": {}, "south-1": {"staffed": True}, "out-1": {"languages": ["en", "zh"]}, "cafe": {}},
        counters={"cafe": ["coffee"]}, refusal=6)
    World.browser = Browser()


def tearDownModule():
    World.browser.close()
    World.station.close()


class World:
    """What all tests share: one region, one station, one window."""
    region = station = browser = None


class ScreenTest(unittest.TestCase):
    def setUp(self):
        self.region, self.station, self.browser = World.region, World.station, World.browser

    def tearDown(self):
        complaints = [line for line in self.browser.complaints() if "favicon" not in line]
        self.assertEqual([line for line in complaints if "Content Security Policy" in line or "Uncaught" in line], [])

    def kiosk(self, gate="north-1"):
        self.browser.open(self.station.url(f"/gate/{gate}"))
        eventually("the page is connected", lambda: self.browser.data("connection") == "live")
        return self.browser

    def unlocked(self, gate="north-1"):
        self.browser.open(self.station.url(f"/staff/{gate}"))
        if self.browser.all("#pin"):
            self.browser.find("#pin").send_keys(PIN, Keys.ENTER)
            eventually("unlocked", lambda: not self.browser.all("#pin"))
            self.browser.open(self.station.url(f"/staff/{gate}"))
        eventually("the staff view is live", lambda: self.browser.data("state") == "live")
        return self.browser

    def keep(self, name):
        if PLACE["pictures"]:
            self.browser.picture(PLACE["pictures"] / f"{name}.png")

    def show(self, plan, *words, gate="north-1"):
        number, picture = self.region.mint(plan, *words)
        self.station.show(picture, gate)
        return number, picture


class Kiosk(ScreenTest):
    def test_an_idle_screen_invites_in_both_languages(self):
        page = self.kiosk()
        shown = page.sees("请出示票上的二维码", "Please show the code on your pass", "north-1", "湖畔景区")
        self.assertIn("入口", shown)
        self.assertTrue(page.driver.execute_script("return document.getElementById('hold').naturalWidth > 0"))
        self.keep("idle")

    def test_who_is_let_in_sees_it_by_colour_shape_tone_and_word(self):
        page = self.kiosk()
        self.show("day")
        page.looks("admitted")
        page.sees("请进", "Please enter", "一日票", "Day pass", "1 person", "coffee: 2 left", "dining 20 % off", within="#card")
        self.assertEqual(page.shape(), ["admitted"])
        self.assertEqual(page.data("tone"), "admitted")
        self.assertGreaterEqual(contrast(WHITE, page.colour("#card")), 4.5)
        self.assertEqual(page.find("#card").get_dom_attribute("role"), "alert")
        height = page.driver.execute_script("return document.querySelector('#title span').getBoundingClientRect().height")
        self.assertGreater(height, 720 * 0.1)
        self.keep("admitted")
        page.looks("idle")

    def test_a_used_pass_is_told_when_where_and_what_is_left(self):
        page = self.kiosk()
        _, picture = self.show("day")
        page.looks("admitted")
        page.looks("idle")
        self.station.show(picture, "north-1")
        page.looks("refused")
        shown = page.sees("不能入园", "No entry", "all 1 entries of this pass are used", within="#card")
        self.assertRegex(shown, r"last entry: \d{4}-\d\d-\d\d \d\d:\d\d")
        page.sees("at gate north-1", "still good: coffee: 2 left", within="#card")
        self.assertEqual(page.shape(), ["refused"])
        self.assertEqual(page.data("tone"), "refused")
        self.assertGreaterEqual(contrast(WHITE, page.colour("#card")), 4.5)
        self.keep("refused-used")
        bar = page.driver.execute_script("return getComputedStyle(document.getElementById('bar')).animationDuration")
        self.assertEqual(bar, "6s")
        page.looks("idle")

    def test_a_wrong_gate_names_the_right_one_and_a_staffed_gate_waits(self):
        page = self.kiosk("south-1")
        self.show("day", gate="south-1")
        page.looks("refused")
        page.sees("此票不能进入这里", "please go to gate north-1", "请到这些入口：north-1", within="#card")
        self.assertEqual(page.data("code"), "wrong_zone")
        self.assertFalse(page.find("#stay").is_displayed())
        self.keep("wrong-zone")
        self.show("family", gate="south-1")
        page.looks("admitted")
        page.sees("4 persons", within="#card")

    def test_leaving_looks_and_sounds_different(self):
        page = self.kiosk("out-1")
        page.sees("Leaving? Show your pass", "Exit")
        self.show("family", gate="out-1")
        page.looks("exit")
        page.sees("Goodbye", "再见", within="#card")
        self.assertEqual((page.shape(), page.data("tone")), (["exit"], "exit"))
        self.assertGreaterEqual(contrast(WHITE, page.colour("#card")), 4.5)
        layout = page.find("#card").value_of_css_property("flex-direction")
        self.assertEqual(layout, "row-reverse")
        self.keep("exit")
        page.looks("idle")

    def test_staff_must_look_first(self):
        page = self.kiosk()
        self.show("student")
        page.looks("check")
        page.sees("One moment", "please show your concession card", "请出示身份证件", within="#card")
        self.assertEqual((page.shape(), page.data("tone")), (["check"], "check"))
        self.assertGreaterEqual(contrast(DARK, page.colour("#card")), 4.5)
        self.keep("check")

    def test_whoever_cannot_be_read_is_told_how_to_hold_it(self):
        page = self.kiosk()
        _, picture = self.region.mint("day")
        blurred = unreadable(picture)
        def coached():
            self.station.show(blurred, "north-1")
            return page.data("coaching")
        cause = eventually("coaching", coached)
        self.assertIn(cause, ("brighter", "flatter", "furtherAway", "closer", "stiller"))
        self.assertTrue(page.find("#coaching").is_displayed())
        self.assertGreaterEqual(contrast(page.colour("#coaching", "color"), page.colour("#coaching")), 4.5)
        self.keep("coaching")
        self.station.show(picture, "north-1")
        page.looks("admitted")
        eventually("it is over", lambda: not page.find("#coaching").is_displayed())

    def test_two_phones_in_turn_are_judged_each_once(self):
        page = self.kiosk()
        one, two = self.region.mint("day")[1], self.region.mint("family")[1]
        before = int(page.data("tones") or 0)
        for picture, plan in ((one, "Day pass"), (two, "Family pass")):
            self.station.show(picture, "north-1")
            page.sees(plan, within="#card")
            page.looks("admitted")
        self.assertEqual(int(page.data("tones")) - before, 2)

    def test_a_pass_shown_again_within_seconds_is_never_called_used(self):
        page = self.kiosk()
        one, two = self.region.mint("day")[1], self.region.mint("family")[1]
        self.station.show(one, "north-1")
        page.sees("Day pass", within="#card")
        self.station.show(two, "north-1")
        page.sees("Family pass", within="#card")
        def again():
            self.station.show(one, "north-1")
            return "same pass, let in" in page.text("#again")
        eventually("the first verdict is shown again", again)
        page.sees("Day pass", within="#card")
        shown = page.sees("same pass, let in", within="#again")
        self.assertRegex(shown, r"同一张票，.*已入园 ?same pass, let in (\d s ago|just now)")
        self.assertEqual(page.data("look"), "admitted")
        self.assertNotIn("used", page.text("#card"))
        self.keep("again")

    def test_the_visitors_language_is_spoken_alone(self):
        page = self.kiosk()
        self.show("day", "--attribute", "lang=en")
        page.sees("Please enter", "Day pass", within="#card")
        self.assertNotIn("请进", page.text("#card"))
        self.show("day", "--attribute", "lang=zh")
        page.sees("请进", within="#card")
        self.assertNotIn("Please enter", page.text("#card"))
        self.show("day", "--attribute", "lang=fr")
        page.sees("请进", "Please enter", within="#card")

    def test_what_a_plan_or_pass_says_is_text_and_nothing_else(self):
        page = self.kiosk()
        self.show("evil", "--attribute", "note=<img src=x onerror=alert(1)>")
        page.sees("<img src=x onerror=", "<script>document.title='owned'</script>{{gate}}", within="#card")
        self.assertNotEqual(page.driver.title, "owned")
        self.assertEqual(page.all("#card img, #card script"), [])
        staff = self.unlocked()
        staff.sees("<script>document.title='owned'</script>{{gate}}", within="#showings")
        self.assertEqual(staff.all("#showings script"), [])
        self.assertNotEqual(staff.driver.title, "owned")

    def test_whoever_prefers_less_motion_reads_the_seconds(self):
        self.browser.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]})
        try:
            page = self.kiosk()
            self.show("day")
            page.looks("admitted")
            self.assertFalse(page.find("#bar").is_displayed())
            self.assertRegex(page.text("#countdown"), r"^\d s$")
        finally:
            self.browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})

    def test_nothing_is_cut_off_on_screens_of_any_shape(self):
        page = self.kiosk("south-1")
        try:
            self.show("day", gate="south-1")
            page.looks("refused")
            page.sees("north-1", within="#advice")
            for size in ((1920, 1080), (1280, 720), (1024, 768), (720, 1280)):
                page.size(*size)
                boxes = page.driver.execute_script(
                    "return [...document.querySelectorAll('#title, #plan, #advice li')].map(e => {"
                    "const b = e.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom]})")
                for left, top, right, bottom in boxes:
                    self.assertTrue(0 <= left and 0 <= top and right <= size[0] and bottom <= size[1], (size, boxes))
        finally:
            page.size(1280, 720)

    def test_a_page_asks_nobody_but_the_station(self):
        page = self.kiosk()
        asked = page.driver.execute_script("return performance.getEntriesByType('resource').map(e => e.name)")
        self.assertTrue(asked)
        self.assertTrue(all(name.startswith(self.station.url("/")) for name in asked), asked)


class Staff(ScreenTest):
    def test_search_finds_by_number_plan_and_reason(self):
        number, _ = self.show("day")
        other, _ = self.show("family")
        self.show("day", gate="south-1")
        page = self.unlocked()
        eventually("both are there", lambda: all(name in page.text("#showings") for name in (number, other)))
        box = page.find("#search")
        grouped = " ".join(re.findall("....", number))
        for words, there, gone in ((grouped, number, other), ("family", other, number), ("家庭票", other, number)):
            box.clear()
            box.send_keys(words)
            shown = page.text("#showings")
            self.assertIn(there, shown)
            self.assertNotIn(gone, shown)
        box.clear()
        page = self.unlocked("south-1")
        page.find("#search").send_keys("wrong_zone")
        page.sees("wrong_zone", within="#showings")
        self.keep("staff")

    def test_frames_are_kept_for_staff_only(self):
        number, _ = self.show("day")
        page = self.unlocked()
        page.sees(number, within="#showings")
        shown = page.driver.execute_script(
            "const image = document.querySelector('#showings li img'); image.loading = 'eager';"
            "return image.decode().then(() => [image.naturalWidth, image.naturalHeight, image.src])")
        self.assertTrue(0 < shown[0] <= 320)
        path = "/" + shown[2].split("/", 3)[3]
        self.assertEqual(self.station.ask("GET", path)[0], 401)

    def test_a_closed_lane_says_so_and_opens_again(self):
        page = self.unlocked()
        page.find("#pause").click()
        page.sees("lane closed", within="#states")
        kiosk = self.kiosk()
        kiosk.sees("本通道暂停使用", "This lane is closed for now")
        self.assertEqual(kiosk.data("closed"), "paused")
        self.keep("paused")
        page = self.unlocked()
        page.find("#resume").click()
        eventually("open again", lambda: "lane closed" not in page.text("#states"))
        kiosk = self.kiosk()
        self.assertFalse(kiosk.find("#closed").is_displayed())

    def test_staff_confirm_and_decline_whom_they_looked_at(self):
        number, _ = self.show("student")
        other, _ = self.show("student")
        page = self.unlocked()
        page.press("核验通过 · Confirm", number)
        page.sees("let in", within="#answer")
        page.press("不通过 · Decline", other)
        page.sees("declined", within="#answer")
        eventually("both are settled", lambda: "Confirm" not in page.row(number) + page.row(other))
        eventually("it is in the ledger", lambda: self.region.kinds(number) == ["mint", "check_in"])
        self.assertEqual(self.region.kinds(other), ["mint"])

    def test_staff_take_the_last_check_in_back_with_a_reason(self):
        number, picture = self.show("day")
        page = self.unlocked()
        page.press("撤销 · Undo", number)
        page.sees("Take this back, because:", within="#undo")
        self.keep("undo")
        page.find("#undo input[value=turned_back]").click()
        page.find("#undo-do").click()
        page.sees("taken back", within="#answer")
        eventually("it is marked", lambda: "taken back" in page.row(number))
        eventually("it is in the ledger", lambda: self.region.kinds(number) == ["mint", "check_in", "annul"])
        kiosk = self.kiosk()
        eventually("it lets in anew", lambda: self.shown_anew(picture, kiosk))

    def shown_anew(self, picture, kiosk):
        """Shows a pass once more; true when it is let in and that is no repeat."""
        self.station.show(picture, "north-1")
        kiosk.looks("admitted")
        return not kiosk.text("#again")

    def test_staff_enter_a_pass_by_its_number(self):
        number, _ = self.region.mint("family")
        page = self.unlocked()
        page.find("#pass").send_keys(" ".join(re.findall("....", number)))
        page.find("#persons").send_keys("2", Keys.ENTER)
        page.sees("let in", within="#answer")
        eventually("it is on the list", lambda: "2 persons" in page.row(number))
        eventually("it is in the ledger", lambda: self.region.kinds(number) == ["mint", "check_in"])
        page.find("#pass").send_keys("0" * 32, Keys.ENTER)
        page.sees("no pass", within="#answer.failed")

    def test_the_camera_picture_shows_what_was_found(self):
        page = self.unlocked()
        _, picture = self.region.mint("day")
        def pictured():
            self.station.show(picture, "north-1")
            return page.driver.execute_script("return document.getElementById('picture').naturalWidth > 0")
        eventually("a picture", pictured)
        colours = page.driver.execute_script(
            "const i = document.getElementById('picture'), c = document.createElement('canvas');"
            "c.width = i.naturalWidth; c.height = i.naturalHeight; const x = c.getContext('2d'); x.drawImage(i, 0, 0);"
            "const d = x.getImageData(0, 0, c.width, c.height).data; let n = 0;"
            "for (let k = 0; k < d.length; k += 4) if (d[k + 1] > 200 && d[k] < 60) n++; return n")
        self.assertGreater(colours, 100, "no outline is drawn")

    def test_counters_and_queue_meter_count(self):
        page = self.unlocked()
        before = int(page.text("#in"))
        self.show("family")
        eventually("four more are in", lambda: int(page.text("#in")) == before + 4)
        self.assertGreater(float(page.text("#per_minute")), 0)
        self.assertRegex(page.text("#share"), r"^[\d.]+ %$")

    def test_keys_alone_do_it(self):
        self.browser.forget(self.station.url("/staff"))
        focused = "return document.activeElement.id || document.activeElement.textContent"
        self.assertEqual(self.browser.driver.execute_script(focused), "pin")
        self.browser.type(PIN, Keys.ENTER)
        eventually("unlocked", lambda: self.browser.data("state") == "live")
        reached = []
        for _ in range(12):
            self.browser.type(Keys.TAB)
            reached.append(self.browser.driver.execute_script(focused))
        for control in ("pause", "open", "lock", "pass", "persons", "search"):
            self.assertIn(control, reached)
        outline = self.browser.driver.execute_script("return getComputedStyle(document.activeElement).outlineStyle")
        self.assertNotEqual(outline, "none")

    def test_pages_that_are_not_unlocked_say_nothing(self):
        for path in ("/staff/north-1/state", "/staff/north-1/picture", "/staff/north-1/frames/1"):
            self.assertEqual(self.station.ask("GET", path)[0], 401)
        for action in ("pause", "enter", "undo", "open", "confirm"):
            self.assertEqual(self.station.ask("POST", f"/staff/north-1/{action}")[0], 401)


class Counter(ScreenTest):
    def offer(self, page):
        """Shows a fresh pass at the counter, and waits until it is the one on the page."""
        before = page.data("showing")
        number, _ = self.show("day", gate="cafe")
        eventually("it is offered", lambda: page.data("showing") != before and page.data("look") == "offer")
        return number

    def test_staff_grant_perks_and_read_what_is_left(self):
        self.unlocked("cafe")
        page = self.kiosk("cafe")
        page.sees("Perk counter")
        number = self.offer(page)
        page.sees("coffee: 2 left", within="#offers")
        self.assertNotIn("dining", page.text("#offers"))
        self.assertGreaterEqual(contrast(WHITE, page.colour("#card")), 4.5)
        page.all("#offers button")[1].click()
        eventually("two are chosen", lambda: page.text("#offers output") == "2")
        self.keep("counter")
        page.find("#offers .grant").click()
        page.looks("granted")
        shown = page.sees("coffee × 2, 0 left", within="#facts")
        self.assertRegex(shown, r"#\d+")
        self.keep("granted")
        eventually("it is in the ledger", lambda: self.region.kinds(number) == ["mint", "redeem"])

    def test_a_perk_that_is_used_up_is_refused_with_its_reason(self):
        self.unlocked("cafe")
        page = self.kiosk("cafe")
        number = self.offer(page)
        page.sees("2 left", within="#offers")
        showing = page.data("showing")
        token = page.data("token")
        ask = ("return fetch('/staff/cafe/redeem', {method: 'POST', body: new URLSearchParams({showing: %s, perk: '%s', count: %d}),"
               "headers: {'X-Form-Token': '%s'}}).then(r => r.json())")
        self.assertFalse(page.driver.execute_script(ask % (showing, "coffee", 3, token))["done"])
        page.looks("refused")
        page.sees("only 2 use(s) of coffee are left", within="#card")
        self.assertFalse(page.driver.execute_script(ask % (showing, "dining", 1, token))["done"])
        self.assertEqual(self.region.kinds(number), ["mint"])

    def test_a_counter_that_is_locked_grants_nothing(self):
        self.browser.forget(self.station.url("/staff"))
        page = self.kiosk("cafe")
        self.offer(page)
        page.sees("staff: unlock first", within="#offers")
        self.assertEqual(page.all("#offers button"), [])


class Server(ScreenTest):
    def test_answers_carry_strict_headers(self):
        for path in ("/gate/north-1", "/pages/kiosk.js", "/staff", "/nowhere", "/gate/nobody"):
            _, headers, _ = self.station.ask("GET", path)
            policy = headers["content-security-policy"]
            self.assertIn("default-src 'none'", policy)
            self.assertNotIn("unsafe", policy)
            self.assertEqual(headers["x-content-type-options"], "nosniff")
            self.assertEqual(headers["cache-control"], "no-store")
            self.assertNotIn("access-control-allow-origin", headers)

    def test_a_name_that_was_bent_to_lead_here_is_not_answered(self):
        self.assertEqual(self.station.ask("GET", "/gate/north-1", Host="evil.example")[0], 421)
        self.assertEqual(self.station.ask("GET", "/gate/north-1", Host=f"localhost:{self.station.port}")[0], 200)

    def test_other_sites_cannot_post(self):
        form = {"Content_Type": "application/x-www-form-urlencoded"}
        answer = self.station.ask("POST", "/staff/unlock", f"pin={PIN}", Origin="http://evil.example", **form)
        self.assertEqual(answer[0], 403)
        status, headers, _ = self.station.ask("POST", "/staff/unlock", f"pin={PIN}", **form)
        self.assertEqual(status, 303)
        cookie = headers["set-cookie"]
        self.assertIn("HttpOnly", cookie)
        self.assertIn("SameSite=Strict", cookie)
        session = cookie.split(";")[0]
        self.assertEqual(self.station.ask("POST", "/staff/north-1/pause", "", Cookie=session)[0], 403)
        self.assertEqual(self.station.ask("POST", "/staff/north-1/pause", "", Cookie=session, X_Form_Token="0" * 64)[0], 403)

    def test_a_body_that_is_too_long_is_not_read(self):
        self.assertIn(self.station.ask("POST", "/staff/unlock", "pin=" + "1" * 100_000)[0], (413, 400))


class Wrong(ScreenTest):
    """The last of all: wrong PINs make everybody at this address wait."""

    def test_five_wrong_pins_make_whoever_guesses_wait(self):
        self.browser.forget(self.station.url("/staff"))
        answers = [self.browser.answer_to("000000") for _ in range(5)]
        self.assertEqual(["wrong PIN" in answer for answer in answers[:3]], [True] * 3, answers)
        self.assertIn("too many wrong PINs", answers[3])
        self.assertIn("too many wrong PINs", answers[4])
        self.keep("wrong-pin")
        self.assertIn("too many wrong PINs", self.browser.answer_to(PIN))


class Ending(ScreenTest):
    def test_a_page_that_lost_the_station_says_so_and_comes_back(self):
        page = self.kiosk()
        self.station.stop()
        page.sees("与闸机主机的连接已断开", "connection to the station lost", seconds=20)
        self.keep("lost")
        self.station.start()
        eventually("it is back", lambda: self.browser.data("connection") == "live", 20)
        self.assertFalse(page.find("#lost").is_displayed())
        self.show("day")
        page.looks("admitted")


class Offline(ScreenTest):
    def test_going_alone_and_coming_back_is_said_on_the_screen(self):
        page = self.kiosk()
        away = self.region.home.with_name("away")
        self.region.home.rename(away)
        try:
            page.sees("working alone since", "离线工作", within="#region", seconds=30)
            self.assertGreaterEqual(contrast(DARK, page.colour("#region")), 4.5)
            self.keep("offline")
        finally:
            away.rename(self.region.home)
        eventually("the region is back", lambda: not page.find("#region").is_displayed(), 30)


class Training(ScreenTest):
    def test_a_region_for_tests_says_test_over_the_whole_screen(self):
        region = Region(PLACE["folder"] / "training", region="test-lakeside")
        region.enrol("north-1", "north")
        station = Station(region, {"north-1": {}})
        try:
            self.browser.open(station.url("/gate/north-1"))
            self.browser.sees("TEST", "测试")
            station.show(region.mint("day")[1], "north-1")
            self.browser.looks("admitted")
            self.browser.sees("TEST", within="#test")
            width = self.browser.find("#test").size["width"]
            self.assertEqual(width, 1280)
            self.keep("test")
        finally:
            station.close()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pictures", type=pathlib.Path, help="where to put screenshots")
    options.add_argument("--keep", type=pathlib.Path, help="leave the homes in this folder, which is new")
    chosen, rest = options.parse_known_args()
    with tempfile.TemporaryDirectory(prefix="scenic-screens-") as temporary:
        PLACE["folder"] = chosen.keep or pathlib.Path(temporary)
        PLACE["pictures"] = chosen.pictures
        unittest.main(argv=[sys.argv[0], *rest])


if __name__ == "__main__":
    main()
