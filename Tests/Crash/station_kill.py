#!/usr/bin/env python3
"""Kills a running station with three cameras at random moments, then asks the ledger what is left.

usage: station_kill.py [--rounds 1000] [--seed N] [--trouble none|disk|flapping] [--bin DIR]

Three gates of one station watch a camera each: folders that pictures of passes are dropped into, or, with `--trouble flapping`, network
cameras that hang up after a few pictures. Every pass is for one entry and is shown at two of the gates. With `--trouble disk` the home
lies on a small disk of its own that is filled up and freed all the while (needs root). At the end the station runs once more in peace.

Then: `bookkeeper audit` finds no fault (entries, chains, journals against the ledger), every line that said `admitted` has its check-in in
the history, and no pass has two.
"""
import argparse, json, os, pathlib, random, shutil, signal, subprocess, sys, tempfile, threading, time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Film"))
from stations import MJPEGCamera, Region, jpeg, programs, run, still_frame, write_pgm

PLAN = "{code: day, name: {zh: 一日票, en: Day pass}, zones: [north], entries: {total: 1}, valid: {days: 1}}"
GATES = ["g1", "g2", "g3"]


class Disk:
    """A small disk for the home, filled up and freed at random while the station runs."""

    def __init__(self, place, dice):
        self.place, self.dice, self.stopping = place, dice, threading.Event()
        place.mkdir(parents=True)
        run("mount", "-t", "tmpfs", "-o", "size=96m", "tmpfs", place)
        self.thread = threading.Thread(target=self.trouble, daemon=True)

    def trouble(self):
        filler = self.place / "filler"
        while not self.stopping.wait(self.dice.uniform(.2, .6)):
            try:
                with open(filler, "wb", buffering=0) as out:
                    while not self.stopping.is_set():
                        out.write(bytes(1 << 16))
            except OSError:
                pass  # full: that was the point
            self.stopping.wait(self.dice.uniform(.1, .4))
            filler.unlink(missing_ok=True)
        filler.unlink(missing_ok=True)

    def calm(self):
        self.stopping.set()
        self.thread.join()

    def close(self):
        run("umount", "-l", self.place, check=False)


class Cameras:
    """Where the pictures are shown: folders, or network cameras that hang up."""

    def __init__(self, place, dice, flapping):
        self.folders = {gate: place / "shown" / gate for gate in GATES}
        self.dice, self.number = dice, 0
        for folder in self.folders.values():
            folder.mkdir(parents=True)
        self.held = {gate: [] for gate in GATES}
        self.served = {}
        if flapping:
            self.served = {gate: MJPEGCamera(self.play(gate), flaps=lambda: dice.random() < .05) for gate in GATES}

    def play(self, gate):
        def frames():
            while True:
                shown = self.held[gate][-3:]
                for picture in shown:
                    yield picture
                time.sleep(.03)  # the camera's own clock
        return frames

    def source(self, gate):
        return f"url: {self.served[gate].url}" if self.served else f"folder: {self.folders[gate]}"

    def show(self, frame):
        """At two gates, at once or nearly."""
        for gate in self.dice.sample(GATES, 2):
            self.number += 1
            if self.served:
                self.held[gate].append(jpeg(frame))
                del self.held[gate][:-3]
            else:
                write_pgm(self.folders[gate] / f"{self.number}.pgm", frame)


def hunt(bin, place, settings, cameras, passes, rounds, dice):
    shown = 0
    for round in range(rounds):
        with open(place / "answers.jsonl", "ab") as out, open(place / "diagnostics.txt", "ab") as err:
            # A line that the last kill cut off must not swallow the next one.
            out.write(b"\n"), out.flush()
            station = subprocess.Popen([bin / "gate", "run", "--json", "--settings", *settings], stdout=out, stderr=err)
            end = time.monotonic() + dice.uniform(.02, .7)
            while time.monotonic() < end:
                if shown < len(passes) * (round + 1) / rounds:
                    cameras.show(passes[shown][1])
                    shown += 1
                else:
                    time.sleep(.005)
            station.send_signal(signal.SIGKILL)
            station.wait()
        if round % 100 == 99:
            print(f"{round + 1} kills, {shown} passes shown, {len(admitted_in(place))} admitted", flush=True)


def admitted_in(place):
    """Whole lines that said so: what was acknowledged."""
    admitted = {}
    for line in (place / "answers.jsonl").read_bytes().split(b"\n"):
        try:
            answer = json.loads(line)
        except ValueError:
            continue
        if answer.get("outcome") == "admitted":
            admitted.setdefault(answer["pass_id"], []).append(answer)
    return admitted


def finish(bin, place, settings, region):
    """In peace: what the last crash left is brought into the ledger."""
    with open(place / "answers.jsonl", "ab") as out:
        out.write(b"\n"), out.flush()
        station = subprocess.Popen([bin / "gate", "run", "--json", "--settings", *settings], stdout=out, stderr=subprocess.DEVNULL)
        size, calm = -1, 0
        while calm < 4:
            time.sleep(.5)  # until the ledger has not grown for two seconds
            newest = region.audit().get("entries")
            size, calm = newest, calm + 1 if newest == size else 0
        station.terminate()
        return station.wait()


def judge(place, region, passes):
    report = region.audit()
    faults = [f"audit: entry {fault['index']}: {fault['what']}" for fault in report.get("faults", [{"index": None, "what": str(report)}])]
    admitted = admitted_in(place)
    for pass_id, _ in passes:
        entries = [entry for entry in region.history(pass_id) if entry["kind"] == "check_in"]
        if pass_id in admitted and not entries:
            faults.append(f"{pass_id}: admitted, and no check-in is there")
        if len(entries) > 1:
            faults.append(f"{pass_id}: {len(entries)} check-ins of a single-entry pass")
    return report, admitted, faults


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=1000)
    options.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    options.add_argument("--trouble", choices=["none", "disk", "flapping"], default="none")
    options.add_argument("--bin", type=pathlib.Path)
    chosen = options.parse_args()
    bin = chosen.bin or programs(release=False)
    dice = random.Random(chosen.seed)
    place = pathlib.Path(tempfile.mkdtemp(prefix="scenic-station-"))
    print(f"seed {chosen.seed}, trouble {chosen.trouble}", flush=True)
    disk = Disk(place / "disk", dice) if chosen.trouble == "disk" else None
    try:
        region = Region(bin, place / "disk" if disk else place, PLAN, GATES)
        passes = [(pass_id, still_frame(picture, 640, 480, share=.8)) for pass_id, picture in region.mint(max(50, chosen.rounds))]
        cameras = Cameras(place, dice, chosen.trouble == "flapping")
        settings = [region.settings(gate, cameras.source(gate)) for gate in GATES]
        if disk:
            disk.thread.start()
        hunt(bin, place, settings, cameras, passes, chosen.rounds, dice)
        if disk:
            disk.calm()
        ended = finish(bin, place, settings, region)
        report, admitted, faults = judge(place, region, passes)
        faults += [f"the last run ended with {ended}"] if ended else []
        for fault in faults[:20]:
            print(fault)
        print(f"{chosen.rounds} kills, {chosen.trouble}: {report.get('entries')} entries, {sum(map(len, admitted.values()))} check-ins acknowledged "
              f"of {len(admitted)} passes, {len(faults)} faults")
    finally:
        if disk:
            disk.close()
    if faults:
        print(f"left in {place}")
        sys.exit(1)
    shutil.rmtree(place)


if __name__ == "__main__":
    main()
