"""Throw-away regions and running stations for measurements: homes, passes as frames, cameras that play films over HTTP."""
import http.server, json, pathlib, subprocess, sys, threading, time

import cv2
import numpy as np

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def run(*words, check=True):
    done = subprocess.run([str(w) for w in words], capture_output=True, text=True)
    if check and done.returncode:
        raise SystemExit(f"{' '.join(map(str, words))}: exit {done.returncode}\n{done.stderr}")
    return done


def programs(release=True):
    """Where the programs are built; builds what is missing."""
    words = ["swift", "build", "--package-path", ROOT]
    words += ["-c", "release", "--scratch-path", ROOT / ".build-release"] if release else []
    for product in ("issuer", "gate", "bookkeeper"):
        if subprocess.run([str(w) for w in words + ["--product", product]], stdout=sys.stderr).returncode:
            raise SystemExit(f"{product} does not build")
    return pathlib.Path(run(*words, "--show-bin-path").stdout.strip())


class Region:
    """A region in a folder of its own, with one plan and some gates."""

    def __init__(self, bin, place, plan, gates):
        self.bin, self.place, self.home = bin, pathlib.Path(place), pathlib.Path(place) / "home"
        self.place.mkdir(parents=True, exist_ok=True)
        (self.place / "plans.yaml").write_text(f"plans:\n  - {plan}\n")
        run(bin / "issuer", "init", "--region", "measured", "--home", self.home)
        run(bin / "issuer", "plan", "add", self.place / "plans.yaml", "--home", self.home)
        for gate in gates:
            run(bin / "issuer", "gate", "add", gate, "--zone", "north", "--home", self.home)

    def mint(self, count, plan="day"):
        """Passes, drawn: [(pass id, PNG)]."""
        rows = self.place / f"rows-{time.time_ns()}.csv"
        rows.write_text("plan\n" + f"{plan}\n" * count)
        out = rows.with_suffix("")
        done = run(self.bin / "issuer", "batch", rows, "--json", "--home", self.home, "--out", out)
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        return [(line["pass_id"], out / pathlib.Path(line["qr"]).name) for line in lines if line.get("qr")]

    def settings(self, gate, source, **more):
        """A settings file for a gate with one source."""
        path = self.place / f"{gate}.yaml"
        keys = {"gate": gate, "region": "measured", "home": self.home, **more}
        path.write_text("".join(f"{key}: {value}\n" for key, value in keys.items()) + f"sources:\n  - {source}\n")
        return path

    def audit(self):
        return json.loads(run(self.bin / "bookkeeper", "audit", "--json", "--home", self.home, check=False).stdout)

    def history(self, pass_id):
        return json.loads(run(self.bin / "issuer", "history", pass_id, "--json", "--home", self.home).stdout)["entries"]


def still_frame(picture, width=1280, height=720, share=.6, noise=None):
    """A symbol held still before a grey wall, as a camera's grey frame; noise is a numpy generator."""
    symbol = cv2.imread(str(picture), cv2.IMREAD_GRAYSCALE)
    side = int(height * share)
    symbol = cv2.resize(symbol, (side, side), interpolation=cv2.INTER_AREA)
    frame = np.full((height, width), 120, np.uint8)
    top, left = (height - side) // 2, (width - side) // 2
    frame[top:top + side, left:left + side] = (symbol * .8 + 20).astype(np.uint8)
    frame = cv2.GaussianBlur(frame, (3, 3), 0)
    if noise is not None:
        frame = np.clip(frame + noise.normal(0, 4, frame.shape), 0, 255).astype(np.uint8)
    return frame


def write_pgm(path, frame):
    """Whole under its name at once: a folder's reader never sees half of it."""
    part = path.with_suffix(".part")
    part.write_bytes(b"P5\n%d %d\n255\n" % (frame.shape[1], frame.shape[0]) + frame.tobytes())
    part.rename(path)


class MJPEGCamera:
    """A network camera: sends what `frames` yields, JPEGs with the time each is due, as one multipart picture stream."""

    def __init__(self, frames, flaps=None):
        camera = self
        self.frames, self.flaps, self.clients = frames, flaps, 0

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.0"

            def do_GET(self):
                self.send_response(200)
                self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
                self.end_headers()
                camera.clients += 1
                try:
                    for jpeg in camera.frames():
                        self.wfile.write(b"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n" % len(jpeg) + jpeg + b"\r\n")
                        self.wfile.flush()
                        if camera.flaps and camera.flaps():
                            return
                except (BrokenPipeError, ConnectionResetError):
                    return

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/video"

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def jpeg(frame, quality=80):
    return cv2.imencode(".jpg", frame, [cv2.IMWRITE_JPEG_QUALITY, quality])[1].tobytes()


def paced(jpegs, rate):
    """Sends pictures at a rate, none sooner than it is due."""
    due = time.monotonic()
    for picture in jpegs:
        wait = due - time.monotonic()
        if wait > 0:
            time.sleep(wait)  # the camera's own clock
        yield picture
        due += 1 / rate
