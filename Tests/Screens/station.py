"""A throw-away region and the real `gate run` over folders of frames: what the tests of the screens look at."""
import http.client, json, os, pathlib, shutil, signal, socket, subprocess, time

import cv2

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PIN = "271828"
PLANS = """\
plans:
  - code: day
    name: {zh: 一日票, en: Day pass}
    zones: [north]
    valid: {days: 1}
    entries: {total: 1}
    holder: none
    attributes:
      lang: {type: text}
      note: {type: text}
    perks:
      - {code: coffee, uses: 2}
      - {code: dining, percent: 20}
  - code: family
    name: {zh: 家庭票, en: Family pass}
    zones: [north, south, lake]
    entries: {reentry: true}
    persons: 4
    holder: none
  - code: student
    name: {zh: 学生票, en: Student pass}
    zones: [north]
    holder: none
    checks: [concession, identity]
  - code: evil
    name: {zh: "<img src=x onerror=\\"document.title='owned'\\">", en: "<script>document.title='owned'</script>{{gate}}"}
    zones: [north]
    holder: none
    attributes:
      note: {type: text}
"""


def run(*words, stdin=None):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, input=stdin)
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, words))}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def eventually(what, holds, seconds=15):
    """Waits until something holds; the wait is short when it does."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = holds()
        if found:
            return found
        time.sleep(0.03)
    raise AssertionError(f"not within {seconds} s: {what}")


def unreadable(picture):
    """The picture out of focus: a symbol is there, and nobody can read it."""
    blurred = picture.with_name(f"blurred-{picture.name}")
    sharp = cv2.imread(str(picture), cv2.IMREAD_GRAYSCALE)
    wide = cv2.copyMakeBorder(sharp, 120, 120, 320, 320, cv2.BORDER_CONSTANT, value=200)
    cv2.imwrite(str(blurred), cv2.GaussianBlur(wide, (0, 0), 9))
    return blurred


def free_port():
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


class Region:
    """A home with plans on sale and gates enrolled."""

    def __init__(self, folder, region="lakeside"):
        programs = pathlib.Path(run("swift", "build", "--package-path", ROOT, "--show-bin-path").strip())
        self.issuer, self.gate = programs / "issuer", programs / "gate"
        self.folder, self.home, self.region = folder, folder / "home", region
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "plans.yaml").write_text(PLANS)
        self.call("init", "--region", region, "--name", "湖畔景区")
        self.call("plan", "add", folder / "plans.yaml")
        self.drawn = 0

    def call(self, *words):
        return run(self.issuer, *words, "--home", self.home, "--json")

    def enrol(self, gate, zone, direction="in"):
        self.call("gate", "add", gate, "--zone", zone, "--direction", direction)

    def mint(self, plan, *words):
        """A pass: its number and its picture."""
        self.drawn += 1
        picture = self.folder / f"pass-{self.drawn}.png"
        minted = json.loads(self.call("mint", "--plan", plan, "--qr", picture, *words))
        return minted["pass_id"], picture

    def kinds(self, number):
        """The kinds of a pass's entries, oldest first."""
        return [entry["kind"] for entry in json.loads(self.call("history", number))["entries"]]


class Station:
    """`gate run` for some gates, each watching a folder."""

    def __init__(self, region, gates, counters={}, **screen):
        self.region, self.port = region, free_port()
        self.pin = region.folder / "pin"
        run(region.gate, "pin", "--out", self.pin, stdin=PIN + "\n")
        self.files, self.dropped, self.process = [], 0, None
        for name, own in gates.items():
            folder = region.folder / f"frames-{name}"
            folder.mkdir(exist_ok=True)
            settings = {"listen": f"127.0.0.1:{self.port}", "pin_file": str(self.pin), **screen, **own}
            file = region.folder / f"{name}.yaml"
            file.write_text(
                f"gate: {name}\nregion: {region.region}\nhome: {region.home}\nhold: 3\n"
                f"sources: [{{folder: {folder}}}]\n" + (f"counter: {counters[name]}\n" if name in counters else "") + f"screen: {json.dumps(settings)}\n")
            self.files.append(file)
        self.log = open(region.folder / "station.log", "ab")
        self.start()

    def start(self):
        words = [self.region.gate, "run", "--settings", *self.files, "--json"]
        environment = {**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8"}
        self.process = subprocess.Popen([str(word) for word in words], stdout=self.log, stderr=self.log, env=environment)
        eventually("the station answers", self.answers, 30)

    def answers(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the station ended: {(self.region.folder / 'station.log').read_text()}")
        try:
            return self.ask("GET", "/pages/kiosk.js")[0] == 200
        except OSError:
            return False

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(timeout=20)

    def close(self):
        self.stop()
        self.log.close()

    def show(self, picture, gate):
        """Holds a picture before a gate's camera."""
        self.dropped += 1
        folder = self.region.folder / f"frames-{gate}"
        draft = folder / ".draft"
        shutil.copyfile(picture, draft)
        draft.rename(folder / f"{self.dropped:06}.png")

    def url(self, path):
        return f"http://127.0.0.1:{self.port}{path}"

    def ask(self, method, path, body=None, **headers):
        """One request, as a program makes it: status, headers, body."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            line.request(method, path, body=body, headers={name.replace("_", "-"): value for name, value in headers.items()})
            answer = line.getresponse()
            return answer.status, dict((name.lower(), value) for name, value in answer.getheaders()), answer.read()
        finally:
            line.close()
