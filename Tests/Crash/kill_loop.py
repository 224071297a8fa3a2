#!/usr/bin/env python3
"""Kills mint, batch and scan at random moments, then asks the ledger what is left.

usage: kill_loop.py [--rounds 200] [--seed N] [--bin DIR] [--keep DIR]

Every round starts a loop of `issuer mint`, `issuer batch` and `gate scan` in a process group of its own, whose answers go straight
into a file, and kills the whole group with SIGKILL after a random time. Afterwards: `bookkeeper audit` finds no fault, every answer
that was printed holds (the pass is minted, the check-in stands at its index), and no pass has more check-ins than answers allow: none is there twice.
"""
import argparse, json, os, pathlib, random, shutil, signal, subprocess, sys, tempfile, time

PLANS = "plans:\n  - {code: day, name: {zh: 一日票, en: Day pass}, zones: [north], entries: {total: 1}, valid: {days: 1}}\n"


def run(*words, check=True):
    done = subprocess.run([str(w) for w in words], capture_output=True, text=True)
    if check and done.returncode:
        raise SystemExit(f"{' '.join(map(str, words))}: exit {done.returncode}\n{done.stderr}")
    return done


def answers(path):
    """The whole lines of an answer file: what was acknowledged."""
    if not path.exists():
        return []
    lines = path.read_bytes().split(b"\n")[:-1]
    return [json.loads(line) for line in lines]


def worker(bin, place, start):
    """The loop that is killed: it never ends by itself."""
    home = place / "home"
    for n in range(start, start + 1_000_000):
        picture = place / "pictures" / f"{n}.png"
        with open(place / "minted.jsonl", "ab") as out:
            subprocess.run([bin / "issuer", "mint", "--json", "--home", home, "--plan", "day", "--qr", picture], stdout=out)
        with open(place / "scanned.jsonl", "ab") as out:
            subprocess.run([bin / "gate", "scan", picture, "--json", "--home", home, "--gate", "g1"], stdout=out)
        if n % 3 == 0:
            rows = place / f"rows-{n}.csv"
            rows.write_text("plan\n" + "day\n" * 5)
            with open(place / "batched.jsonl", "ab") as out:
                subprocess.run([bin / "issuer", "batch", rows, "--json", "--home", home, "--out", place / f"batch-{n}"], stdout=out)


def hunt(bin, place, rounds, dice):
    for round in range(rounds):
        group = subprocess.Popen([sys.executable, __file__, "--work", place, "--bin", bin, "--from", str(round * 1000)],
                                 start_new_session=True, stderr=subprocess.DEVNULL)
        time.sleep(dice.uniform(0.05, 1.2))  # the random moment itself, not a wait for anything
        os.killpg(group.pid, signal.SIGKILL)
        group.wait()
        if round % 20 == 19:
            print(f"{round + 1} kills, {len(answers(place / 'scanned.jsonl'))} check-ins acknowledged", flush=True)


def finish_batches(bin, place):
    """Every batch that was cut off is run again: afterwards each row has one pass, drawn."""
    faults = []
    for rows in sorted(place.glob("rows-*.csv")):
        out = place / rows.name.replace("rows", "batch").replace(".csv", "")
        run(bin / "issuer", "batch", rows, "--json", "--home", place / "home", "--out", out)
        lines = answers_of(run(bin / "issuer", "batch", rows, "--json", "--home", place / "home", "--out", out).stdout)
        if len(lines) != 5 or len({line["pass_id"] for line in lines}) != 5:
            faults.append(f"{rows.name}: {len(lines)} rows, {len({line['pass_id'] for line in lines})} passes")
    return faults


def answers_of(text):
    return [json.loads(line) for line in text.splitlines()]


def judge(bin, place):
    home, faults = place / "home", finish_batches(bin, place)
    # The gate appends what a crash left in its journal when it next starts.
    run(bin / "gate", "scan", place / "blank.pgm", "--json", "--home", home, "--gate", "g1", check=False)
    audit = run(bin / "bookkeeper", "audit", "--json", "--home", home, check=False)
    report = json.loads(audit.stdout)
    faults += [f"audit: entry {fault['index']}: {fault['what']}" for fault in report["faults"]]
    admitted = {}
    for line in answers(place / "scanned.jsonl"):
        if line["outcome"] == "admitted":
            admitted.setdefault(line["pass_id"], []).append(line["entry_index"])
    minted = {line["pass_id"] for name in ("minted", "batched") for line in answers(place / f"{name}.jsonl")}
    for pass_id in sorted(minted | set(admitted)):
        entries = json.loads(run(bin / "issuer", "history", pass_id, "--json", "--home", home).stdout)["entries"]
        kinds = [entry["kind"] for entry in entries]
        if kinds.count("mint") != 1:
            faults.append(f"{pass_id}: minted {kinds.count('mint')} times")
        found = [entry["index"] for entry in entries if entry["kind"] == "check_in"]
        if len(found) > 1:
            faults.append(f"{pass_id}: {len(found)} check-ins of a single-entry pass")
        faults += [f"{pass_id}: the acknowledged check-in at {index} is gone"
                   for index in admitted.get(pass_id, []) if index is not None and index not in found]
    return report, minted, admitted, faults


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=200)
    options.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    options.add_argument("--bin", type=pathlib.Path)
    options.add_argument("--keep", type=pathlib.Path)
    options.add_argument("--work", type=pathlib.Path, help=argparse.SUPPRESS)
    options.add_argument("--from", dest="start", type=int, help=argparse.SUPPRESS)
    chosen = options.parse_args()
    bin = chosen.bin or pathlib.Path(run("swift", "build", "--show-bin-path").stdout.strip())
    if chosen.work:
        return worker(bin, chosen.work, chosen.start)
    place = chosen.keep or pathlib.Path(tempfile.mkdtemp(prefix="scenic-kill-"))
    (place / "pictures").mkdir(parents=True)
    (place / "plans.yaml").write_text(PLANS)
    (place / "blank.pgm").write_bytes(b"P5 64 64 255\n" + b"\xff" * 4096)
    print(f"seed {chosen.seed}", flush=True)
    run(bin / "issuer", "init", "--region", "crash", "--home", place / "home")
    run(bin / "issuer", "plan", "add", place / "plans.yaml", "--home", place / "home")
    run(bin / "issuer", "gate", "add", "g1", "--zone", "north", "--home", place / "home")
    hunt(bin, place, chosen.rounds, random.Random(chosen.seed))
    report, minted, admitted, faults = judge(bin, place)
    for fault in faults:
        print(fault)
    print(f"{chosen.rounds} kills: {report['entries']} entries, {len(minted)} passes and {sum(map(len, admitted.values()))} check-ins "
          f"acknowledged, {len(faults)} faults")
    if not chosen.keep:
        shutil.rmtree(place)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
