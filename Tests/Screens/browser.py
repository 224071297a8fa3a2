"""Debian's Chromium, driven by Selenium: what a visitor or a member of the staff sees and does."""
import pathlib, re

import cv2
import numpy
from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException, WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from station import eventually


class Browser:
    """One window."""

    def __init__(self, size=(1280, 720), *arguments):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for word in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--mute-audio",
                     "--autoplay-policy=no-user-gesture-required", "--hide-scrollbars",
                     "--force-device-scale-factor=1", f"--window-size={size[0]},{size[1]}", *arguments):
            options.add_argument(word)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
        self.size(*size)

    def size(self, width, height):
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})

    def open(self, url):
        self.driver.get(url)

    def close(self):
        self.driver.quit()

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def text(self, selector="body"):
        """The text that can be seen, on one line."""
        return re.sub(r"\s+", " ", self.find(selector).text).strip()

    def data(self, name):
        try:
            return self.find("body").get_dom_attribute(f"data-{name}")
        except (NoSuchElementException, StaleElementReferenceException):
            return None

    def sees(self, *texts, within="body", seconds=15):
        """Waits until all texts can be seen."""
        def seen():
            try:
                shown = self.text(within)
            except (NoSuchElementException, StaleElementReferenceException):
                return None
            return shown if all(text in shown for text in texts) else None
        try:
            return eventually(f"{texts}", seen, seconds)
        except AssertionError as error:
            raise AssertionError(f"{error}; the page says: {self.text()}") from None

    def looks(self, look, seconds=15):
        """Waits until the kiosk shows a kind of verdict."""
        try:
            eventually(look, lambda: self.data("look") == look, seconds)
        except AssertionError as error:
            raise AssertionError(f"{error}; it is {self.data('look')}: {self.text()}") from None

    def colour(self, selector, name="background-color"):
        """A colour as three numbers."""
        value = self.find(selector).value_of_css_property(name)
        return tuple(int(float(part)) for part in re.findall(r"[\d.]+", value)[:3])

    def shape(self):
        """Which of the shapes can be seen."""
        return [shape.get_dom_attribute("class").split()[0] for shape in self.all("#shape svg") if shape.is_displayed()]

    def type(self, *keys):
        webdriver.ActionChains(self.driver).send_keys(*keys).perform()

    def row(self, number):
        """What the staff's list says of a pass."""
        for _ in range(3):
            try:
                rows = [item.text for item in self.all("#showings li")]
                return " ".join(row for row in rows if number in row)
            except StaleElementReferenceException:
                continue
        return ""

    def press(self, words, number):
        """Presses a button in the row of a pass, once it is there."""
        def pressed():
            try:
                for item in self.all("#showings li"):
                    if number not in item.text:
                        continue
                    for button in item.find_elements(By.CSS_SELECTOR, "button"):
                        if button.text == words:
                            button.click()
                            return True
            except StaleElementReferenceException:
                pass
            return False
        eventually(f"{words} for {number}", pressed)

    def answer_to(self, pin):
        """What the staff's entrance says to a PIN that is not let in."""
        old = self.find("#problem")
        self.find("#pin").send_keys(pin, Keys.ENTER)
        def is_gone():
            try:
                old.is_displayed()
                return False
            except StaleElementReferenceException:
                return True
            except WebDriverException:
                # The page is going away this very moment.
                return False
        eventually("an answer", is_gone)
        return eventually("an answer", lambda: self.all("#problem") and self.text("#problem"))

    def forget(self, url):
        """Takes the session away; cookies are forgotten for the page's own path only."""
        self.open(url)
        self.driver.delete_all_cookies()
        self.open(url)

    def complaints(self):
        """What the browser's console holds against a page: broken scripts and what the content policy stopped."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] == "SEVERE"]

    def picture(self, path):
        pathlib.Path(path).parent.mkdir(parents=True, exist_ok=True)
        shot = cv2.imdecode(numpy.frombuffer(self.driver.get_screenshot_as_png(), numpy.uint8), cv2.IMREAD_COLOR)
        small = cv2.resize(shot, (800, 800 * shot.shape[0] // shot.shape[1]), interpolation=cv2.INTER_AREA)
        cv2.imwrite(str(path), small, [cv2.IMWRITE_PNG_COMPRESSION, 9])


def contrast(one, two):
    """The contrast of two colours, 1 to 21 (WCAG 2.1, 1.4.3)."""
    def luminance(colour):
        parts = [part / 255 for part in colour]
        parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


__all__ = ["Browser", "Keys", "contrast"]
