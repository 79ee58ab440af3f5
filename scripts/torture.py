"""Kills, interrupts, starves and races builds, and looks at what is left: the old files or the new ones, never a mixture
that nobody is told of. Makes its own catalog and downloads. Started by scripts/torture."""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import torture_place
from torture_place import BETWEEN, NEW, OLD, Place

PATIENCE = 120
QUICK = {"A1": 20, "A3-disk": 5, "A4-int": 6, "A4-term": 6, "A5": 6}
FULL = {"A1": 200, "A3-disk": 20, "A4-int": 50, "A4-term": 50, "A5": 50}


class Wrong(Exception):
    """A promise that was broken."""


def claim(holds, what):
    if not holds:
        raise Wrong(what)


class Torture:
    def __init__(self, place, counts, seed):
        self.place, self.counts, self.seed = place, counts, seed

    # What all tests do before and after.

    def begin(self, test, trial):
        """A build of one seed over the files of the other; which is which changes from trial to trial."""
        self.random = random.Random("%d %s %d" % (self.seed, test, trial))

    def interrupted(self, number):
        """Starts a build, waits for a moment, sends the signal; tells the exit code, the messages, and whether it had begun."""
        place = self.place
        moment = self.random.random()
        if moment < 0.5:
            awaited, pause = None, self.random.uniform(0, 1.1 * place.duration)
        elif moment < 0.75:
            awaited, pause = [place.staged_manifest, place.ready], self.random.uniform(0, 0.03)
        else:
            awaited, pause = [place.ready], self.random.uniform(0, 0.01)
        build = place.start("build", "--seed", place.other())
        end = time.monotonic() + PATIENCE
        while awaited and build.poll() is None and not any(map(os.path.exists, awaited)):
            claim(time.monotonic() < end, "the build hangs")
        time.sleep(pause)
        begun = os.path.exists(place.staging) or os.path.exists(place.ready)
        build.send_signal(number)
        out, err = place.end(build, PATIENCE)
        return build.returncode, out, err, begun

    def look(self):
        """Which files are there; every one must be whole."""
        place = self.place
        state = place.state()
        claim(state in (OLD, NEW, BETWEEN), "torn or missing: %s" % state)
        code, err = place.verify()
        if state == BETWEEN:
            claim(os.path.exists(place.ready), "files of two builds, and nothing says so")
        if os.path.exists(place.ready):
            claim(code == 1 and "of two builds" in err, "verify does not tell that files are of two builds: %d %s" % (code, err))
            code, _, err = place.run("diff", place.out, place.out, catalog=False)
            claim(code == 1 and "of two builds" in err, "diff does not tell that files are of two builds: %d %s" % (code, err))
        else:
            claim(code == 0, "verify ends with %d: %s" % (code, err))
        return "between" if os.path.exists(place.ready) else state

    def clean_run(self):
        """The next build is as any other, and leaves its files and no others."""
        place = self.place
        code, _, err = place.run("build", "--seed", place.other())
        claim(code == 0, "the next build ends with %d: %s" % (code, err))
        claim(place.state() == NEW, "after the next build: %s" % place.state())
        claim(not place.leftovers(), "left behind: %s" % place.leftovers())
        place.swap()

    # The tests. Each trial tells in a word what came of it.

    def kill(self):
        self.interrupted(signal.SIGKILL)
        seen = self.look()
        self.clean_run()
        return seen

    def sigint(self):
        return self.signalled(signal.SIGINT)

    def sigterm(self):
        return self.signalled(signal.SIGTERM)

    def signalled(self, number):
        code, out, err, begun = self.interrupted(number)
        claim(not self.place.leftovers(), "left behind: %s" % self.place.leftovers())
        seen = self.look()
        if code != 0:
            # The shell that starts Java, and Java before it begins, die of the signal itself.
            claim(code in (128 + number, -number), "ends with %d: %s" % (code, err))
            claim("interrupted" in err or not begun or seen == NEW and out, "says nothing: %s" % err)
            claim("as they were" not in err or seen == OLD, "says that the files are the old ones")
            claim("too late" not in err or seen == NEW, "says that the files are the new ones")
        else:
            claim(seen == NEW, "ends with 0 and left the old files")
        self.clean_run()
        return "through before" if code == 0 else seen

    def full_disk(self, trial, trials):
        place = self.place
        size = place.used() + (place.used() + (64 << 10)) * trial // max(1, trials - 1)
        code, err = place.build_on_disk_of(size)
        claim(not place.leftovers(), "left behind: %s" % place.leftovers())
        seen = self.look()
        claim(seen == (NEW if code == 0 else OLD), "ends with %d, but the files are %s" % (code, seen))
        if code != 0:
            claim(code == 1 and place.out_on_disk in err, "ends with %d and names no file: %s" % (code, err))
            claim("untouched" in err or not place.mounts, "does not say what is left: %s" % err)
        self.clean_run()
        return "enough" if code == 0 else "full"

    def race(self):
        place = self.place
        builds = {seed: None for seed in place.seeds}
        for seed in self.random.sample(place.seeds, 2):
            builds[seed] = place.start("build", "--seed", seed)
            time.sleep(self.random.choice([0, self.random.uniform(0, 0.05), self.random.uniform(0, 1.2 * place.duration)]))
        lost = 0
        for build in builds.values():
            _, err = place.end(build, PATIENCE)
            if build.returncode != 0:
                lost += 1
                claim(build.returncode == 1 and "another build is writing into this folder" in err,
                      "ends with %d: %s" % (build.returncode, err))
        claim(lost < 2, "both gave up")
        claim(not place.leftovers(), "left behind: %s" % place.leftovers())
        seen = self.look()
        if lost:
            winner = next(seed for seed, build in builds.items() if build.returncode == 0)
            claim((seen == NEW) == (winner == place.other()), "the files are not those of the build that ended well")
        self.clean_run()
        return "one gave up" if lost else "one after the other"


def tests(torture):
    counts = torture.counts
    yield "A1", "kill -9", counts["A1"], lambda trial: torture.kill()
    how = "a tmpfs of %s" if torture.place.mounts else "a file-size limit, as nothing can be mounted, of %s"
    yield "A3-disk", how % "20 sizes" if counts["A3-disk"] == 20 else how % "some sizes", counts["A3-disk"], \
        lambda trial: torture.full_disk(trial, counts["A3-disk"])
    commands = torture_place.commands(torture.place)
    yield "A3-stdout", "standard output to /dev/full", len(commands), lambda trial: torture_place.to_full(torture.place, commands[trial], claim)
    yield "A4-int", "SIGINT", counts["A4-int"], lambda trial: torture.sigint()
    yield "A4-term", "SIGTERM", counts["A4-term"], lambda trial: torture.sigterm()
    yield "A5", "two builds at once into one folder", counts["A5"], lambda trial: torture.race()
    places = torture_place.bad_places(torture.place)
    yield "A6", "a folder to write into that is none", len(places), lambda trial: torture_place.refused(torture.place, *places[trial], claim)


def run(torture, only):
    trials = failed = 0
    for name, what, count, trial_of in tests(torture):
        if only and not any(name.startswith(each) for each in only):
            continue
        seen, wrong = {}, []
        torture.place.reset()
        for trial in range(count):
            torture.begin(name, trial)
            try:
                came = trial_of(trial)
                seen[came] = seen.get(came, 0) + 1
            except Wrong as broken:
                wrong.append("trial %d: %s" % (trial, broken))
                torture.place.reset()
        trials, failed = trials + count, failed + len(wrong)
        came = ", ".join("%s %d" % each for each in sorted(seen.items()))
        print("%-9s  %-40s  %4d  %-6s  %s" % (name, what, count, "FAILED" if wrong else "ok", came), flush=True)
        for each in wrong[:3]:
            print("           " + each.strip().replace("\n", "\n           "), flush=True)
    print("%-9s  %-40s  %4d  %s" % ("total", "", trials, "%d FAILED" % failed if failed else "ok"))
    return 1 if failed else 0


def main():
    parser = argparse.ArgumentParser(prog="scripts/torture", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="smaller counts, about three minutes")
    parser.add_argument("--only", metavar="ID", action="append", default=[], help="A1, A3, A3-disk, A3-stdout, A4, A4-int, A4-term, A5 or A6; repeatable")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of the random moments (default 1)")
    parser.add_argument("--keep", action="store_true", help="keep the folder in which all of it happens")
    options = parser.parse_args()
    work = tempfile.mkdtemp(prefix="medmat-torture-")
    try:
        place = Place(work)
        print("a build takes %.2f s and writes %d files" % (place.duration, len(place.sets[0])), file=sys.stderr)
        return run(Torture(place, QUICK if options.quick else FULL, options.seed), options.only)
    finally:
        if options.keep:
            print("kept: " + work, file=sys.stderr)
        else:
            shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
