"""What stands behind the ticket: a made-up park at a gate, never the same twice. Float tones, about 0…255."""
import cv2
import numpy as np


def soft_noise(rng, size, cells):
    """Smooth random tones 0…1, about `cells` bumps across the frame."""
    width, height = size
    grid = rng.random((max(3, cells * height // width), max(3, cells))).astype(np.float32)
    return np.clip(cv2.resize(grid, size, interpolation=cv2.INTER_CUBIC), 0, 1)


def foliage(rng, size):
    """Light and leaves: noise of four sizes, the fine ones fainter."""
    layers = [soft_noise(rng, size, cells) * weight for cells, weight in ((4, .55), (14, .28), (50, .17))]
    return 30 + 200 * sum(layers)


def add_shapes(rng, ground, count):
    """Signs, coats and bags: filled polygons with a thin outline."""
    height, width = ground.shape
    for _ in range(count):
        middle, reach = rng.uniform(0, 1, 2) * (width, height), rng.uniform(.03, .22) * height
        angles = np.sort(rng.uniform(0, 2 * np.pi, rng.integers(3, 8)))
        points = middle + reach * np.stack([np.cos(angles), np.sin(angles)], 1) * rng.uniform(.6, 1.2, (len(angles), 1))
        cv2.fillPoly(ground, [points.astype(np.int32)], float(rng.uniform(10, 245)), cv2.LINE_AA)
        cv2.polylines(ground, [points.astype(np.int32)], True, float(rng.uniform(0, 255)), 2, cv2.LINE_AA)


def add_railings(rng, ground):
    """A fence or blinds: parallel bars, which readers like to take for timing patterns."""
    height, width = ground.shape
    pitch, thickness = rng.uniform(.03, .08) * height, rng.uniform(.25, .5)
    ys, xs = np.mgrid[:height, :width].astype(np.float32)
    direction = rng.uniform(0, np.pi)
    phase = (xs * np.cos(direction) + ys * np.sin(direction)) / pitch % 1
    region = cv2.warpAffine(np.ones((height, width), np.float32),
                            cv2.getRotationMatrix2D((width / 2, height / 2), rng.uniform(0, 90), rng.uniform(.2, .5)),
                            (width, height))
    bars = (phase < thickness).astype(np.float32) * region * .8
    ground[:] = ground * (1 - bars) + rng.uniform(20, 220) * bars


def add_false_finders(rng, ground, count):
    """Rings and squares in squares, in roughly the 1:1:3:1:1 that readers look for."""
    height, width = ground.shape
    for _ in range(count):
        x, y = (int(part) for part in rng.uniform(0, 1, 2) * (width, height))
        unit = rng.uniform(3, 10)
        round_ones = rng.random() < .5
        for reach, tone in ((3.5, 25.), (2.5, 230.), (1.5, 25.)):
            side = int(reach * unit)
            if round_ones:
                cv2.circle(ground, (x, y), side, tone, -1, cv2.LINE_AA)
            else:
                cv2.rectangle(ground, (x - side, y - side), (x + side, y + side), tone, -1)


def add_text(rng, ground, count):
    """Lines of print."""
    height, width = ground.shape
    for _ in range(count):
        letters = "".join(chr(code) for code in rng.integers(48, 91, rng.integers(5, 20)))
        at = (int(rng.uniform(-.1, .9) * width), int(rng.uniform(.05, 1) * height))
        mask = np.zeros(ground.shape, np.uint8)  # 8-bit: OpenCV 5 writes on nothing else
        cv2.putText(mask, letters, at, int(rng.integers(0, 5)), rng.uniform(.4, 1.6) * height / 720, 255,
                    int(rng.integers(1, 4)), cv2.LINE_AA)
        ground += (rng.uniform(0, 255) - ground) * (mask.astype(np.float32) / 255)


def scene(rng, size):
    """A background with something to be mistaken about."""
    ground = np.ascontiguousarray(foliage(rng, size), np.float32)
    add_shapes(rng, ground, int(rng.integers(4, 12)))
    if rng.random() < .5:
        add_railings(rng, ground)
    add_text(rng, ground, int(rng.integers(1, 5)))
    return cv2.GaussianBlur(ground, (0, 0), rng.uniform(.6, 2.5) * size[1] / 720)


def empty_scene(rng, size):
    """A scene without a symbol, busier than any with one: it must be read as nothing."""
    ground = np.ascontiguousarray(foliage(rng, size), np.float32)
    add_shapes(rng, ground, 14)
    add_railings(rng, ground)
    add_text(rng, ground, 8)
    add_false_finders(rng, ground, int(rng.integers(2, 9)))
    return cv2.GaussianBlur(ground, (0, 0), rng.uniform(.5, 1.2) * size[1] / 720)
