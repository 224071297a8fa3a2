#!/usr/bin/env python3
"""Lets a station run with four cameras for a long time, and watches its memory and its open files.

usage: soak.py [--minutes 60] [--seed N] [--bin DIR]

Each camera plays visitors at 15 frames a second over HTTP. Memory (resident, of the station alone) and open descriptors are read every ten
seconds; the first fifth is warming up. Flat: the median of the last fifth is within 5 % of that of the second fifth, and as many
descriptors are open at the end as then.
"""
import argparse, json, os, pathlib, random, subprocess, sys, tempfile, time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Film"))
import numpy as np
from stations import MJPEGCamera, Region, jpeg, paced, programs, still_frame

PLAN = "{code: year, name: {zh: 年票, en: Annual pass}, zones: [north]}"
GATES = ["g1", "g2", "g3", "g4"]


def memory(process):
    with open(f"/proc/{process}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


def middle(values):
    return sorted(values)[len(values) // 2]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--minutes", type=float, default=60)
    options.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    options.add_argument("--bin", type=pathlib.Path)
    chosen = options.parse_args()
    bin = chosen.bin or programs()
    dice, noise = random.Random(chosen.seed), np.random.default_rng(chosen.seed)
    print(f"seed {chosen.seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="scenic-soak-") as folder:
        region = Region(bin, folder, PLAN, GATES)
        pictures = [jpeg(still_frame(picture, share=.55, noise=noise)) for _, picture in region.mint(60)]
        empty = [jpeg(np.clip(noise.normal(120, 4, (720, 1280)), 0, 255).astype(np.uint8)) for _ in range(4)]

        def play():
            mine = random.Random(dice.random())

            def visitors():
                while True:
                    yield from [mine.choice(pictures)] * 12 + empty
            return paced(visitors(), 15)

        served = {gate: MJPEGCamera(play) for gate in GATES}
        settings = [region.settings(gate, f"url: {served[gate].url}") for gate in GATES]
        with open(pathlib.Path(folder) / "answers.jsonl", "wb") as out:
            station = subprocess.Popen([bin / "gate", "run", "--json", "--settings", *settings], stdout=out)
            end, samples = time.monotonic() + chosen.minutes * 60, []
            while time.monotonic() < end:
                time.sleep(min(10, chosen.minutes * 2))  # between two samples
                if station.poll() is not None:
                    raise SystemExit(f"the station ended with {station.returncode}")
                samples.append((memory(station.pid), len(os.listdir(f"/proc/{station.pid}/fd"))))
            station.terminate()
            station.wait()
        answers = sum(json.loads(line)["outcome"] == "admitted" for line in open(pathlib.Path(folder) / "answers.jsonl"))
        faults = region.audit()["faults"]
    fifth = max(1, len(samples) // 5)
    before, after = samples[fifth:2 * fifth] or samples, samples[-fifth:]
    growth = middle([kib for kib, _ in after]) / middle([kib for kib, _ in before]) - 1
    leak = middle([files for _, files in after]) - middle([files for _, files in before])
    holds = abs(growth) <= .05 and leak <= 0 and not faults
    print(f"{chosen.minutes:g} minutes, four cameras, {answers} admitted: memory {growth:+.1%} ({middle([k for k, _ in before]) // 1024} MiB, then "
          f"{middle([k for k, _ in after]) // 1024} MiB), descriptors {leak:+d} ({after[-1][1]} open), {len(faults)} faults in the audit: "
          f"{'holds' if holds else 'MISSED'}")
    sys.exit(0 if holds else 1)


if __name__ == "__main__":
    main()
