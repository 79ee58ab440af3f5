"""Where scripts/torture works: inputs, two whole sets of files to compare with, and the commands that it starts."""

import os
import resource
import shutil
import signal
import statistics
import subprocess
import time

import bench_inputs
from bench_inputs import Input

HERE = os.path.dirname(os.path.abspath(__file__))
OLD, NEW, BETWEEN = "old", "new", "mixed"
PAGE = 4096
# Whatever else is hidden is left behind.
LEDGER = ".medmat-inputs.json"


class Place:
    def __init__(self, work):
        self.work = work
        self.program = os.path.join(HERE, "medmat")
        self.catalog, self.data = os.path.join(work, "catalog"), os.path.join(work, "data")
        self.out, self.out_on_disk = os.path.join(work, "out"), os.path.join(work, "disk")
        self.staging, self.ready = os.path.join(self.out, ".medmat-staging"), os.path.join(self.out, ".medmat-ready")
        self.staged_manifest = os.path.join(self.staging, "medmat-manifest.json")
        self.held = []
        # The first start may compile the program.
        subprocess.run([self.program, "--version"], check=True, stdout=subprocess.DEVNULL)
        # Hundreds of short builds: the quick compiler alone halves their time.
        os.environ["JDK_JAVA_OPTIONS"] = "-XX:TieredStopAtLevel=1"
        kinds = ["files", "table", "onehot"]
        bench_inputs.make([Input(1001 + i, kinds[i % 3], 30) for i in range(8)], self.catalog, self.data)
        self.seeds, self.sets, seconds = ["1", "2"], [], []
        for seed in self.seeds:
            begin = time.monotonic()
            code, _, err = self.run("build", "--seed", seed)
            seconds.append(time.monotonic() - begin)
            if code != 0 or self.run("verify", self.out)[0] != 0:
                raise SystemExit("torture: an undisturbed build ends with %d: %s" % (code, err))
            self.sets.append(contents(self.out))
        self.duration = statistics.mean(seconds)
        self.mounts = subprocess.run(
            ["unshare", "-rm", "sh", "-c", 'mount -t tmpfs tmpfs "$1"', "sh", self.data],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0 if shutil.which("unshare") else False
        self.reset()

    # Builds.

    def start(self, command, *arguments, catalog=True, out=None, stdout=subprocess.PIPE, before=None):
        options = ["--catalog", self.catalog] if catalog else []
        if command == "build":
            options += ["--data", self.data, "--out", out or self.out]
        # What was started in the background of a script ignores SIGINT, and so would what it starts.
        def child():
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            if before:
                before()
        return subprocess.Popen([self.program, command, *arguments, *options], stdin=subprocess.DEVNULL, stdout=stdout,
                                stderr=subprocess.PIPE, text=True, errors="replace", preexec_fn=child)

    @staticmethod
    def end(process, patience=120):
        out, err = process.communicate(timeout=patience)
        return out or "", err

    def run(self, command, *arguments, **options):
        process = self.start(command, *arguments, **options)
        out, err = self.end(process)
        return process.returncode, out, err

    def build_on_disk_of(self, size):
        """A build over a copy of the old files on a disk that soon is full; what it leaves comes back into the folder."""
        if not self.mounts:
            # Files of a fourth of this are the largest here.
            limit = size // 64
            def before():
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            self.out_on_disk = self.out
            code, _, err = self.run("build", "--seed", self.other(), before=before)
            return code, err
        os.makedirs(self.out_on_disk, exist_ok=True)
        script = ('mount -t tmpfs -o size=$1 tmpfs "$2" && cp -a "$3/." "$2" || exit 99\n'
                  'code=0; "$4" build --catalog "$5" --data "$6" --out "$2" --seed "$7" || code=$?\n'
                  'rm -rf "$3" && cp -a "$2" "$3" && exit $code')
        ended = subprocess.run(["unshare", "-rm", "sh", "-c", script, "sh", str(size), self.out_on_disk, self.out, self.program,
                                self.catalog, self.data, self.other()], stdin=subprocess.DEVNULL, capture_output=True, text=True)
        return ended.returncode, ended.stderr

    def verify(self):
        """Asked once for the same files: they are compared byte by byte with those that it was asked for."""
        asked = contents(self.out)
        if asked in self.held and not self.leftovers():
            return 0, ""
        code, _, err = self.run("verify", self.out)
        if code == 0:
            self.held.append(asked)
        return code, err

    # What lies in the folder.

    def other(self):
        """The seed whose files are not there."""
        return self.seeds[1 - self.current]

    def swap(self):
        self.current = 1 - self.current

    def reset(self):
        """Makes the folder as after an undisturbed build."""
        shutil.rmtree(self.out, ignore_errors=True)
        self.current = 0
        for path, content in self.sets[0].items():
            file = os.path.join(self.out, path)
            os.makedirs(os.path.dirname(file), exist_ok=True)
            with open(file, "wb") as to:
                to.write(content)

    def state(self):
        old, new = self.sets[self.current], self.sets[1 - self.current]
        there = contents(self.out)
        if there == old:
            return OLD
        if there == new:
            return NEW
        if there.keys() != old.keys():
            return "other files than either build's: %s" % sorted(there.keys() ^ old.keys())
        torn = [path for path, content in there.items() if content not in (old[path], new[path])]
        return "torn files %s" % torn if torn else BETWEEN

    def leftovers(self):
        return sorted(name for name in os.listdir(self.out) if name.startswith(".") and name != LEDGER)

    def used(self):
        """What the files take on a disk of pages, with their folders."""
        return sum(-(-len(content) // PAGE) * PAGE for content in self.sets[self.current].values()) + 16 * PAGE


def contents(folder):
    """The files that a reader sees."""
    found = {}
    for above, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith("."):
                with open(os.path.join(above, name), "rb") as file:
                    found[os.path.relpath(os.path.join(above, name), folder)] = file.read()
    return found


def commands(place):
    """Every command that has something to say, as it is started."""
    with_catalog = [["check"], ["list", "datasets"], ["list", "subsets"], ["list", "labels", "--json"], ["status", "--data", place.data],
                    ["try", "1001", "--data", place.data], ["build"], ["build", "--json"], ["build", "--dry-run"], ["verify", place.out],
                    ["verify", place.out, "--json"]]
    without = [["--help"], ["--version"], ["build", "--help"], ["completion"], ["diff", place.out, place.out]]
    return [(each, True) for each in with_catalog] + [(each, False) for each in without]


def to_full(place, command, claim):
    words, catalog = command
    with open("/dev/full", "w", encoding="utf-8") as full:
        if words[0] == "build" and not catalog:
            process = subprocess.Popen([place.program, *words], stdout=full, stderr=subprocess.PIPE, text=True)
        else:
            process = place.start(*words, catalog=catalog, stdout=full)
        _, err = place.end(process)
    claim(process.returncode == 1, "%s ends with %d" % (" ".join(words), process.returncode))
    claim("could not be written completely" in err, "%s says nothing: %s" % (" ".join(words), err))
    claim("\tat " not in err, "a stack trace: %s" % err)
    claim(not place.leftovers(), "left behind: %s" % place.leftovers())
    return "told"


def bad_places(place):
    """What is named as --out, the exit code that it deserves, and how it is prepared."""
    file = os.path.join(place.work, "a file")
    read_only = os.path.join(place.work, "read-only")
    inside = os.path.join(place.data, "bench-1001")
    for folder in (read_only,):
        os.makedirs(folder, exist_ok=True)
    with open(file, "w", encoding="utf-8") as to:
        to.write("mine")
    return [("a file", file, 2), ("below a file", os.path.join(file, "out"), 2), ("a download", inside, 2),
            ("in a download", os.path.join(inside, "out"), 2), ("read-only", read_only, 1)]


def refused(place, what, out, code, claim):
    before = contents(place.data), os.listdir(os.path.join(place.data, "bench-1001"))
    arguments = ["build", "--catalog", place.catalog, "--data", place.data, "--out", out]
    if what == "read-only":
        if place.mounts:
            script = 'mount -t tmpfs -o ro tmpfs "$1" && shift && exec "$@"'
            command = ["unshare", "-rm", "sh", "-c", script, "sh", out, place.program, *arguments]
        else:
            os.chmod(out, 0o555)
            command = [place.program, *arguments]
    else:
        command = [place.program, *arguments]
    ended = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    claim(ended.returncode == code, "%s: ends with %d: %s" % (what, ended.returncode, ended.stderr))
    claim(out.split(" ")[0] in ended.stderr and "\tat " not in ended.stderr, "%s: does not name the place: %s" % (what, ended.stderr))
    claim((contents(place.data), os.listdir(os.path.join(place.data, "bench-1001"))) == before, "%s: the downloads changed" % what)
    if what.endswith("a file"):
        with open(os.path.join(place.work, "a file"), encoding="utf-8") as file:
            claim(file.read() == "mine", "the file was changed")
    if what == "read-only":
        claim(not os.listdir(out), "something was written")
    return "refused"
