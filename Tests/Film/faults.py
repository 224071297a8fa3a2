"""The faults: materials change the ticket before it is filmed, effects change the frame.

A material takes (rng, card) with tones 0…1; an effect takes (rng, frame, quad) with tones 0…255 and the ticket's
corners. Lengths are in shares of the ticket's or the frame's side, so that any frame size gives like frames.
"""
import cv2
import numpy as np


def extent(quad):
    """The ticket's mean side in pixels."""
    return float(np.mean(np.linalg.norm(quad - np.roll(quad, 1, 0), axis=1)))


def inside(quad, across, down):
    """A point of the ticket, shares 0…1 from its first corner, in pixels."""
    unit = np.array([[0, 0], [1, 0], [1, 1], [0, 1]], np.float32)
    point = np.array([[[across, down]]], np.float32)
    return cv2.perspectiveTransform(point, cv2.getPerspectiveTransform(unit, quad))[0, 0]


def grid(frame):
    """Pixel coordinates as two float planes, x then y."""
    ys, xs = np.mgrid[:frame.shape[0], :frame.shape[1]].astype(np.float32)
    return xs, ys


def resampled(frame, xs, ys):
    """The frame looked up at the given places."""
    return cv2.remap(frame.astype(np.float32), xs.astype(np.float32), ys.astype(np.float32), cv2.INTER_LINEAR,
                     borderMode=cv2.BORDER_REFLECT)


# Materials

def mirror(rng, card):
    """Seen in a mirror, or through the back of a glass door."""
    return np.ascontiguousarray(card[:, ::-1])


def phone(rng, card):
    """A phone's display: dark rim, lifted black, a slight gradient from looking at it askew."""
    side = card.shape[0]
    lit = .06 + .9 * card * np.linspace(1, rng.uniform(.8, 1), side, dtype=np.float32)[None, :]
    rim = max(2, side // 30)
    return cv2.copyMakeBorder(lit, rim, rim, rim, rim, cv2.BORDER_CONSTANT, value=.02)


def fold(rng, card):
    """Folded once and opened again: two planes in different light, worn through at the crease."""
    side = card.shape[0]
    xs, ys = grid(card)
    angle, offset = rng.uniform(0, np.pi), rng.uniform(-.15, .15) * side
    across = (xs - side / 2) * np.cos(angle) + (ys - side / 2) * np.sin(angle) - offset
    bend = rng.uniform(.02, .05) * np.abs(across)
    moved = resampled(card, xs + bend * np.cos(angle), ys + bend * np.sin(angle))
    shade = np.where(across > 0, 1, rng.uniform(.6, .8))
    crease = np.exp(-(across / (.006 * side)) ** 2)
    return (moved * shade * (1 - crease) + .75 * crease).astype(np.float32)


def wear(rng, card):
    """A tired thermal printer and a pocket: pale rows, missing columns, scuffs and specks."""
    side = card.shape[0]
    ink = 1 - card
    ink = ink * (1 - rng.uniform(.2, .5) * np.abs(np.sin(np.linspace(0, rng.uniform(2, 6), side)))[:, None])
    for _ in range(rng.integers(1, 4)):
        column = int(rng.uniform(0, side))
        ink[:, column:column + max(1, side // 260)] *= .1
    for _ in range(rng.integers(10, 30)):
        at = tuple(int(part) for part in rng.uniform(0, side, 2))
        cv2.circle(ink, at, max(1, int(rng.uniform(.002, .007) * side)), float(rng.random() < .5), -1)
    return (1 - ink).astype(np.float32)


# Effects

def defocus(rng, frame, quad):
    """Out of focus."""
    return cv2.GaussianBlur(frame, (0, 0), rng.uniform(1.2, 2.4) * frame.shape[0] / 720)


def light_defocus(rng, frame, quad):
    """Slightly out of focus."""
    return cv2.GaussianBlur(frame, (0, 0), rng.uniform(.8, 1.4) * frame.shape[0] / 720)


def motion(rng, frame, quad):
    """Moved during the exposure, along any direction: the mean of the frame over the way it went."""
    length, way = rng.uniform(5, 10) * frame.shape[0] / 720, rng.uniform(0, np.pi)
    reach = int(np.ceil(length / 2)) + 1
    kernel = np.zeros((2 * reach + 1, 2 * reach + 1), np.float32)
    for step in np.linspace(-length / 2, length / 2, 64):
        x, y = reach + step * np.cos(way), reach + step * np.sin(way)
        kernel[int(round(y)), int(round(x))] += 1
    return cv2.filter2D(frame, -1, kernel / kernel.sum())


def glare(rng, frame, quad):
    """A lamp mirrored in the lamination."""
    xs, ys = grid(frame)
    x, y = inside(quad, *rng.uniform(.2, .8, 2))
    radius = rng.uniform(.05, .12) * extent(quad)
    return frame + 260 * np.exp(-((xs - x) ** 2 + (ys - y) ** 2) / (2 * radius ** 2))


def shadow(rng, frame, quad):
    """The visitor's own shadow: light falls off over the ticket, in any direction."""
    xs, ys = grid(frame)
    x, y = inside(quad, .5, .5)
    way = rng.uniform(0, 2 * np.pi)
    along = ((xs - x) * np.cos(way) + (ys - y) * np.sin(way)) / extent(quad)
    return frame * np.clip(.68 + .85 * along, .22, 1.1)


def pixel_beat(rng, frame, quad):
    """Moiré: the display's pixel grid against the sensor's, as two crossed waves."""
    xs, ys = grid(frame)
    beat = np.ones_like(frame)
    for _ in range(2):
        way, length = rng.uniform(0, np.pi), rng.uniform(5, 22) * frame.shape[0] / 720
        wave = np.sin(2 * np.pi * (xs * np.cos(way) + ys * np.sin(way)) / length + rng.uniform(0, 6))
        beat += rng.uniform(.06, .14) * wave
    return frame * beat


def rolling_shutter(rng, frame, quad):
    """Rows read one after the other while the ticket moves and shakes: a shear with a wobble."""
    xs, ys = grid(frame)
    height = frame.shape[0]
    down = ys / height - .5
    slide = rng.uniform(-.16, .16) * height * down
    wobble = rng.uniform(.001, .003) * height * np.sin(2 * np.pi * rng.uniform(1, 3) * down + rng.uniform(0, 6))
    return resampled(frame, xs + slide + wobble, ys)


def flicker(rng, frame, quad):
    """Lamps on alternating current: bright and dark bands."""
    rows = np.arange(frame.shape[0], dtype=np.float32) / frame.shape[0]
    bands = 1 - rng.uniform(.2, .5) * (.5 + .5 * np.sin(2 * np.pi * (rng.uniform(1, 4) * rows + rng.random())))
    return frame * bands[:, None]


def cylinder(rng, frame, quad):
    """Round a wrist or a bottle: squeezed towards both edges, and darker there."""
    xs, ys = grid(frame)
    x, y = inside(quad, .5, .5)
    way, reach = rng.uniform(0, np.pi), extent(quad) * rng.uniform(.72, .95)
    along = (xs - x) * np.cos(way) + (ys - y) * np.sin(way)
    turned = np.clip(along / reach, -.98, .98)
    unrolled = reach * np.arcsin(turned)
    light = np.sqrt(1 - turned ** 2) * .5 + .5
    shift = np.where(np.abs(turned) < .98, unrolled - along, 0)
    return resampled(frame, xs + shift * np.cos(way), ys + shift * np.sin(way)) * light


def thumb(rng, frame, quad):
    """A thumb over the middle of one edge: it hides data, never a finder pattern."""
    along, edge = rng.uniform(.42, .58), int(rng.integers(0, 4))
    tip = [(along, .13), (.87, along), (along, .87), (.13, along)][edge]
    root = [(along, -.25), (1.25, along), (along, 1.25), (-.25, along)][edge]
    mask = np.zeros(frame.shape, np.float32)
    ends = [tuple(int(part) for part in inside(quad, *point)) for point in (tip, root)]
    cv2.line(mask, *ends, 1., int(rng.uniform(.12, .17) * extent(quad)), cv2.LINE_AA)
    mask = cv2.GaussianBlur(mask, (0, 0), 1.5 * frame.shape[0] / 720)
    return frame * (1 - mask) + rng.uniform(90, 170) * mask


def thumb_corner(rng, frame, quad):
    """A thumb over one corner: in three of four it hides some of a finder pattern, or all of it."""
    across, down = [(0, 0), (1, 0), (1, 1), (0, 1)][int(rng.integers(0, 4))]
    reach = rng.uniform(.09, .15)
    mask = np.zeros(frame.shape, np.float32)
    tip = inside(quad, across + (.5 - across) * reach, down + (.5 - down) * reach)
    root = inside(quad, across + (across - .5) * .5, down + (down - .5) * .5)
    ends = [tuple(int(part) for part in point) for point in (tip, root)]
    cv2.line(mask, *ends, 1., int(rng.uniform(.13, .17) * extent(quad)), cv2.LINE_AA)
    mask = cv2.GaussianBlur(mask, (0, 0), 1.5 * frame.shape[0] / 720)
    return frame * (1 - mask) + rng.uniform(90, 170) * mask


def streak(rng, frame, quad):
    """A lamp tube mirrored in a film: a bright line right across, with a haze beside it."""
    xs, ys = grid(frame)
    x, y = inside(quad, *rng.uniform(.25, .75, 2))
    way = rng.uniform(0, np.pi)
    beside = np.abs((xs - x) * np.sin(way) - (ys - y) * np.cos(way)) / extent(quad)
    width = rng.uniform(.008, .02)
    return frame + 200 * np.exp(-(beside / width) ** 2) + 60 * np.exp(-(beside / (6 * width)) ** 2)


def wavy(rng, frame, quad):
    """Paper that was wet: long shallow waves in both directions."""
    xs, ys = grid(frame)
    side = extent(quad)
    moves = []
    for _ in range(2):
        way, length = rng.uniform(0, np.pi), rng.uniform(.5, .9) * side
        phase = 2 * np.pi * (xs * np.cos(way) + ys * np.sin(way)) / length + rng.uniform(0, 6)
        moves.append(rng.uniform(.006, .014) * side * np.sin(phase))
    return resampled(frame, xs + moves[0], ys + moves[1])


def drops(rng, frame, quad):
    """Rain on the window before the camera: each drop a small lens with a bright edge."""
    xs, ys = grid(frame)
    height, width = frame.shape
    to_x, to_y, gleam = xs.copy(), ys.copy(), np.zeros_like(frame)
    for _ in range(rng.integers(25, 60)):
        x, y = rng.uniform(0, width), rng.uniform(0, height)
        radius = rng.uniform(.006, .022) * height
        distance = np.hypot(xs - x, (ys - y) * .85) / radius
        within = distance < 1
        to_x[within] = x - (xs[within] - x) * 1.4
        to_y[within] = y - (ys[within] - y) * 1.4
        gleam += 45 * np.exp(-((distance - .9) / .15) ** 2) * (ys < y)
    return resampled(frame, to_x, to_y) + gleam


def cracks(rng, frame, quad):
    """A broken display or pane: splinters that shift what is behind them, with bright and dark edges."""
    xs, ys = grid(frame)
    hit, reach = inside(quad, *rng.uniform(.1, .9, 2)), extent(quad)
    marks, shift = np.zeros_like(frame), np.zeros_like(frame)
    for way in np.sort(rng.uniform(0, 2 * np.pi, rng.integers(5, 10))):
        beyond = (xs - hit[0]) * np.sin(way) - (ys - hit[1]) * np.cos(way) > 0
        shift += beyond * rng.uniform(-.0025, .0025) * reach
        at, points = np.array(hit, np.float64), [np.array(hit)]
        for _ in range(8):
            way += rng.uniform(-.25, .25)
            at = at + rng.uniform(.08, .2) * reach * np.array([np.cos(way), np.sin(way)])
            points.append(at)
        tone = float(rng.choice([-120, 130]))
        cv2.polylines(marks, [np.array(points, np.int32)], False, tone, max(1, int(.004 * reach)), cv2.LINE_AA)
    return resampled(frame, xs + shift, ys - shift) + marks


def reflection(rng, frame, quad):
    """A bright window mirrored in front of everything, with its cross-bars."""
    height, width = frame.shape
    pane = np.zeros((height, width), np.float32)
    middle, reach = inside(quad, *rng.uniform(.2, .8, 2)), rng.uniform(.25, .5) * extent(quad)
    lean = rng.uniform(-.3, .3)
    for across in (-1, .08):
        for down in (-1, .08):
            corners = np.array([[across, down], [across + .92, down], [across + .92, down + .92], [across, down + .92]])
            corners[:, 0] += lean * corners[:, 1]
            cv2.fillPoly(pane, [(middle + corners * reach).astype(np.int32)], 1., cv2.LINE_AA)
    pane = cv2.GaussianBlur(pane, (0, 0), .01 * height)
    strength = rng.uniform(.3, .5)
    return frame * (1 - strength * .4 * pane) + 255 * strength * pane


MATERIALS = {shape.__name__: shape for shape in (mirror, phone, fold, wear)}
EFFECTS = {shape.__name__: shape for shape in (
    defocus, light_defocus, motion, glare, shadow, pixel_beat, rolling_shutter, flicker, cylinder, thumb, thumb_corner, streak,
    wavy, drops, cracks,
    reflection)}
