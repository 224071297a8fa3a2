#!/usr/bin/env python3
"""Turn clean QR pictures into what the camera of a gate would see of them.

A ticket carrying the symbol is posed before a pin-hole camera, lit, filmed through a lens with the fault that the
kind names, and read out of a sensor. Same seed, kind and number give the same frame, whatever else is asked for.

  camera_frames.py OUT_DIR QR.png [QR.png ...] [--size 1280x720] [--each 12] [--seed 1] [--empty 6] [--video]
                   [--kinds usual|hard|all|NAME,NAME,...] [--showings 0]

writes OUT_DIR/<kind>/<n>_<qr name>.png (8-bit grey), OUT_DIR/empty/<n>.png (scenes without any symbol), with
--showings, so many of each kind in OUT_DIR/showings/<kind>/<n>_<qr name>/<0…9>.png: ten consecutive frames of one ticket in
a hand that shakes and comes nearer; with --video, OUT_DIR/walk-up.mp4: the first symbol carried up to the camera and held there, 30 frames a second.

Example: camera_frames.py frames pass.png --kinds glare,rain --each 4 --video
Needs numpy and opencv-python-headless; --video needs ffmpeg.
"""
import argparse
import dataclasses
import pathlib
import subprocess
import sys
import zlib

import cv2
import numpy as np

from faults import EFFECTS, MATERIALS
from scenery import empty_scene, scene

FOCAL = 1.25  # focal length in frame widths: a usual webcam's angle of view


@dataclasses.dataclass(frozen=True)
class Pose:
    """Where the ticket is: its size (share of the frame's height), turn and tilt in degrees, centre in pixels."""

    share: float
    turn: float
    yaw: float
    pitch: float
    centre: tuple


@dataclasses.dataclass(frozen=True)
class Kind:
    """One fault: bounds of the pose, the printed tones, what befalls the ticket and what befalls the frame."""

    share: tuple = (.48, .80)
    turn: tuple = (-25, 25)
    tilt: tuple = (0, 10)
    tones: tuple = (22, 232)
    negative: bool = False
    materials: tuple = ()
    effects: tuple = ()
    quality: tuple = (84, 88)
    sensor_noise: float = 4


USUAL = {
    "clean": Kind(),
    "perspective": Kind(tilt=(24, 38)),
    "blur": Kind(effects=("defocus",)),
    "motion": Kind(effects=("motion",)),
    "noise": Kind(sensor_noise=28),
    "low_contrast": Kind(tones=(95, 150)),
    "glare": Kind(effects=("glare",)),
    "shadow": Kind(effects=("shadow",)),
    "inverted": Kind(negative=True),
    "far": Kind(share=(.30, .42)),
}
HARD = {
    "rotated": Kind(turn=(0, 360)),
    "mirrored": Kind(materials=("mirror",)),
    "moving_blur": Kind(effects=("light_defocus", "motion")),
    "screen": Kind(materials=("phone",), effects=("pixel_beat",)),
    "rolling_shutter": Kind(effects=("rolling_shutter", "flicker")),
    "folded": Kind(materials=("fold",)),
    "curved": Kind(effects=("cylinder",)),
    "thumb": Kind(effects=("thumb",)),
    "thumb_corner": Kind(effects=("thumb_corner",)),
    "streak": Kind(effects=("streak",)),
    "creased": Kind(materials=("fold", "fold")),
    "wavy": Kind(effects=("wavy",)),
    "steep": Kind(tilt=(40, 52)),
    "rain": Kind(effects=("drops",)),
    "cracked": Kind(effects=("cracks",)),
    "reflection": Kind(effects=("reflection",)),
    "worn": Kind(materials=("wear",)),
    "small": Kind(share=(.22, .29)),
    "dim": Kind(tones=(24, 70), sensor_noise=7),
    "bright": Kind(tones=(150, 330)),
    "jpeg": Kind(quality=(14, 24)),
    "everything": Kind(tilt=(8, 20), turn=(0, 360), tones=(60, 190), effects=("light_defocus", "shadow"),
                       quality=(45, 60), sensor_noise=9),
}
KINDS = USUAL | HARD


def stream(seed, *names):
    """A generator of its own for each frame, so that choosing kinds does not change the frames."""
    return np.random.default_rng([seed, *(zlib.crc32(str(name).encode()) for name in names)])


def corners_in_frame(pose, size):
    """The ticket's corners after turning it in space and looking at it through the pin hole; 4 × 2, in pixels."""
    width, height = size
    flat = np.array([[-1, -1, 0], [1, -1, 0], [1, 1, 0], [-1, 1, 0]], np.float64) * pose.share * height / 2
    turn, yaw, pitch = np.deg2rad([pose.turn, pose.yaw, pose.pitch])
    about_z = [[np.cos(turn), -np.sin(turn), 0], [np.sin(turn), np.cos(turn), 0], [0, 0, 1]]
    about_y = [[np.cos(yaw), 0, np.sin(yaw)], [0, 1, 0], [-np.sin(yaw), 0, np.cos(yaw)]]
    about_x = [[1, 0, 0], [0, np.cos(pitch), -np.sin(pitch)], [0, np.sin(pitch), np.cos(pitch)]]
    placed = flat @ np.array(about_z).T @ np.array(about_y).T @ np.array(about_x).T
    focal = FOCAL * width
    return (placed[:, :2] * (focal / (focal + placed[:, 2:])) + pose.centre).astype(np.float32)


def any_pose(rng, kind, size):
    """A pose within the kind's bounds, near the middle of the frame."""
    width, height = size
    tilt, towards = rng.uniform(*kind.tilt), rng.uniform(0, 2 * np.pi)
    centre = (width * rng.uniform(.41, .59), height * rng.uniform(.45, .55))
    return Pose(rng.uniform(*kind.share), rng.uniform(*kind.turn), tilt * np.cos(towards), tilt * np.sin(towards),
                centre)


def shrunk(picture, factor):
    """The picture at most as fine as the camera can see it, averaged down: a warp alone would skip modules."""
    if factor >= 1:
        return picture
    side = max(32, int(picture.shape[0] * factor))
    return cv2.resize(picture, (side, side), interpolation=cv2.INTER_AREA)


def film(rng, symbol, size, kind, pose=None, moment=None):
    """One frame of the symbol: float tones 0…1 in, 8-bit grey picture of `size` out.

    `rng` draws ticket and scene, `moment` what changes from frame to frame; by default both are one.
    """
    width, height = size
    pose = pose or any_pose(rng, kind, size)
    card = 1 - symbol if kind.negative else symbol
    for material in kind.materials:
        card = MATERIALS[material](rng, card)
    card = shrunk(card, 2.2 * pose.share * height / card.shape[0])
    side = card.shape[0]
    quad = corners_in_frame(pose, size)
    warp = cv2.getPerspectiveTransform(np.array([[0, 0], [side, 0], [side, side], [0, side]], np.float32), quad)
    low, high = kind.tones
    shown = cv2.warpPerspective(card * (high - low) + low, warp, size, flags=cv2.INTER_LINEAR)
    inside = cv2.warpPerspective(np.ones_like(card), warp, size, flags=cv2.INTER_LINEAR)
    frame = scene(rng, size) * (1 - inside) + shown * inside
    moment = moment or rng
    for effect in kind.effects:
        frame = EFFECTS[effect](moment, frame, quad)
    return developed(moment, frame, kind)


def developed(rng, frame, kind):
    """What leaves the camera: sensor noise, clipping, JPEG."""
    noisy = frame + rng.normal(0, kind.sensor_noise, frame.shape)
    grey = np.clip(noisy, 0, 255).astype(np.uint8)
    quality = int(rng.uniform(*kind.quality))
    done, data = cv2.imencode(".jpg", grey, [cv2.IMWRITE_JPEG_QUALITY, quality])
    if not done:
        raise SystemExit("cannot encode a frame as JPEG")
    return cv2.imdecode(data, cv2.IMREAD_GRAYSCALE)


def showing(seed, name, number, symbol, size, frames=10):
    """Consecutive frames of one ticket: held out towards the camera, by a hand that shakes."""
    kind = KINDS[name]
    first = any_pose(stream(seed, "showing", name, number), kind, size)
    shake = stream(seed, "shake", name, number)
    drift = shake.normal(0, .004 * size[1], 2)
    for frame in range(frames):
        jitter = shake.normal(0, 1, 5)
        pose = Pose(share=first.share * (1 + .012 * frame), turn=first.turn + jitter[0], yaw=first.yaw + jitter[1],
                    pitch=first.pitch + jitter[2],
                    centre=tuple(np.array(first.centre) + drift * frame + jitter[3:] * .004 * size[1]))
        ticket = stream(seed, "ticket", name, number)
        yield film(ticket, symbol, size, kind, pose, stream(seed, "moment", name, number, frame))


def walk_up(seed, symbol, size, frames=90):
    """The frames of the film: in from the left, growing, straightening; the last third is held nearly still."""
    width, height = size
    for number in range(frames):
        rng = stream(seed, "walk-up", number)
        near = min(1, number / (frames * 2 / 3)) ** 1.5
        sway = np.sin(number / 5)
        pose = Pose(share=.12 + .56 * near, turn=18 * (1 - near) + 2 * sway, yaw=22 * (1 - near) + sway, pitch=6 * sway,
                    centre=(width * (.22 + .28 * near), height * (.42 + .08 * near) + 4 * sway))
        yield film(rng, symbol, size, USUAL["motion" if .1 < near < .9 else "clean"], pose)


def write_film(path, pictures, size):
    """Encodes grey pictures as an MP4 through ffmpeg's standard input."""
    width, height = size
    command = ["ffmpeg", "-y", "-loglevel", "error", "-f", "rawvideo", "-pixel_format", "gray",
               "-video_size", f"{width}x{height}", "-framerate", "30", "-i", "pipe:0", "-pix_fmt", "yuv420p",
               f"file:{path}"]
    try:
        encoder = subprocess.Popen(command, stdin=subprocess.PIPE)
    except FileNotFoundError:
        raise SystemExit("--video needs ffmpeg, which is not installed")
    with encoder:
        for picture in pictures:
            encoder.stdin.write(picture.tobytes())
        encoder.stdin.close()
        if encoder.wait():
            raise SystemExit("ffmpeg could not write the film")


def read_symbol(path):
    """A QR picture as square float tones 0…1."""
    grey = cv2.imread(path, cv2.IMREAD_GRAYSCALE)
    if grey is None:
        raise SystemExit(f"{path} is no picture")
    side = max(grey.shape)
    square = np.full((side, side), 255, np.uint8)
    top, left = (side - grey.shape[0]) // 2, (side - grey.shape[1]) // 2
    square[top:top + grey.shape[0], left:left + grey.shape[1]] = grey
    return pathlib.Path(path).stem, square.astype(np.float32) / 255


def save(path, picture):
    """Writes a PNG or ends the program: a silent gap would spoil what is measured with the frames."""
    if not cv2.imwrite(str(path), picture, [cv2.IMWRITE_PNG_COMPRESSION, 1]):
        raise SystemExit(f"cannot write {path}")


def chosen_kinds(text):
    """The kinds of a --kinds argument, in the given order."""
    groups = {"usual": list(USUAL), "hard": list(HARD), "all": list(KINDS)}
    names = [name for part in text.split(",") for name in groups.get(part, [part])]
    unknown = [name for name in names if name not in KINDS]
    if unknown:
        raise SystemExit(f"no such kind: {', '.join(unknown)} (there are: {', '.join(KINDS)})")
    return names


def frame_size(text):
    """`1280x720` as two integers; both even, as the film's encoder needs it."""
    width, height = (int(part) for part in text.split("x"))
    if min(width, height) < 64 or width % 2 or height % 2:
        raise ValueError(text)
    return width, height


def arguments():
    """The command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("out", type=pathlib.Path)
    options.add_argument("qr", nargs="+")
    options.add_argument("--size", type=frame_size, default=(1280, 720))
    options.add_argument("--each", type=int, default=12)
    options.add_argument("--empty", type=int, default=6)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--kinds", type=chosen_kinds, default=list(KINDS))
    options.add_argument("--showings", type=int, default=0)
    options.add_argument("--video", action="store_true")
    return options.parse_args()


def main():
    chosen = arguments()
    symbols = [read_symbol(path) for path in chosen.qr]
    for kind in chosen.kinds:
        (chosen.out / kind).mkdir(parents=True, exist_ok=True)
        for number in range(chosen.each):
            name, symbol = symbols[number % len(symbols)]
            picture = film(stream(chosen.seed, kind, number), symbol, chosen.size, KINDS[kind])
            save(chosen.out / kind / f"{number:03d}_{name}.png", picture)
        if sys.stderr.isatty():
            print(kind, file=sys.stderr)
    for kind in chosen.kinds if chosen.showings else []:
        for number in range(chosen.showings):
            name, symbol = symbols[number % len(symbols)]
            folder = chosen.out / "showings" / kind / f"{number:03d}_{name}"
            folder.mkdir(parents=True, exist_ok=True)
            for frame, picture in enumerate(showing(chosen.seed, kind, number, symbol, chosen.size)):
                save(folder / f"{frame}.png", picture)
    (chosen.out / "empty").mkdir(parents=True, exist_ok=True)
    for number in range(chosen.empty):
        rng = stream(chosen.seed, "empty", number)
        save(chosen.out / "empty" / f"{number:03d}.png", developed(rng, empty_scene(rng, chosen.size), Kind()))
    if chosen.video:
        write_film(chosen.out / "walk-up.mp4", walk_up(chosen.seed, symbols[0][1], chosen.size), chosen.size)


if __name__ == "__main__":
    main()
