package org.medmat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs scripts/medmat as it stands in a release, with a Java that only writes down what it was told. */
@DisplayName("The launcher")
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final String JAVA = """
            #!/bin/sh
            echo "$*" >>"$TOLD"
            case $* in
                *-Xshare:dump* | *-XX:AOTCacheOutput=archive*) echo archive >archive ;;
                *) echo "LC_ALL=${LC_ALL:-}"; for last; do :; done; echo "<$last>"; exit 3 ;;
            esac
            """;

    @TempDir
    Path folder;

    private Path release;
    private Path told;
    private final Map<String, String> environment = new TreeMap<>();

    private record Started(int code, String out, String err) {}

    @BeforeEach
    void unpacksARelease() throws IOException {
        release = Files.createDirectories(folder.resolve("a release"));
        told = folder.resolve("told");
        Files.copy(Path.of("scripts/medmat"), release.resolve("medmat"));
        Files.createFile(release.resolve("medmat.jar"));
        environment.put("TOLD", told.toString());
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("JAVA_HOME", java("17.0.2").toString());
        haveArchive("17.0.2");
    }

    /** An empty one, as where none can be made: else it would be made in the background, and outlive the test. */
    private void haveArchive(String version) throws IOException {
        Path archive = Files.createFile(archive(version));
        Files.setLastModifiedTime(archive, Files.getLastModifiedTime(release.resolve("medmat.jar")));
    }

    private Path archive(String version) {
        return release.resolve("medmat-" + version + ".jsa");
    }

    private Path cache(String version) {
        return release.resolve("medmat-" + version + ".aot");
    }

    @Test
    void handsOverArgumentsAndExitCode() throws Exception {
        assertThat(start(release.resolve("medmat"), "list", "one argument"))
                .isEqualTo(new Started(3, "LC_ALL=C.UTF-8\n<one argument>\n", ""));
    }

    @Test
    void isFoundThroughLinks() throws Exception {
        Path there = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(there.resolve("second"), Path.of("../a release/medmat"));
        Files.createSymbolicLink(there.resolve("first"), there.resolve("second"));
        assertThat(start(there.resolve("first"), "x").out()).endsWith("<x>\n");
        assertThat(starts().get(0)).contains("-jar " + there + "/../a release/medmat.jar x");
    }

    @Test
    void findsJavaOnThePathWhereJavaHomeIsNotSet() throws Exception {
        Path java = java("21");
        haveArchive("21");
        environment.remove("JAVA_HOME");
        environment.put("PATH", java.resolve("bin") + ":" + System.getenv("PATH"));
        assertThat(start(release.resolve("medmat"), "x").out()).endsWith("<x>\n");
    }

    @Test
    void refusesAnOldJava() throws Exception {
        for (String version : List.of("11.0.20", "1.8.0_292", "9-ea")) {
            environment.put("JAVA_HOME", java(version).toString());
            Started started = start(release.resolve("medmat"), "--version");
            assertThat(started.code()).isEqualTo(1);
            assertThat(started.err()).contains("needs Java 17 or later", " is " + version, "set JAVA_HOME");
        }
        assertThat(told).doesNotExist();
    }

    @Test
    void saysWhenThereIsNoJavaInJavaHome() throws Exception {
        environment.put("JAVA_HOME", folder.toString());
        Started started = start(release.resolve("medmat"), "--version");
        assertThat(started.code()).isEqualTo(1);
        assertThat(started.err()).contains("JAVA_HOME is " + folder, "unset it");
    }

    @Test
    void saysWhenItStandsAlone() throws Exception {
        Files.delete(release.resolve("medmat.jar"));
        Started started = start(release.resolve("medmat"), "--version");
        assertThat(started.code()).isEqualTo(1);
        assertThat(started.err())
                .contains("found neither " + release.toRealPath() + "/medmat.jar", "keep this script where");
    }

    @Test
    void seesToNamesInUtf8() throws Exception {
        for (String locale : List.of("C", "POSIX", "tlh_XX.UTF-8")) {
            environment.put("LC_ALL", locale);
            assertThat(start(release.resolve("medmat"), "x").out()).containsPattern("LC_ALL=.*(?i:utf-?8)\n");
        }
    }

    @Test
    void makesTheArchiveOfClassesOnceForEachJarAndJava() throws Exception {
        Path archive = archive("17.0.2");
        Files.delete(archive);
        start(release.resolve("medmat"), "x");
        assertThat(starts())
                .filteredOn(line -> line.endsWith(" x"))
                .singleElement(STRING)
                .doesNotContain("SharedArchiveFile");
        await(archive);
        start(release.resolve("medmat"), "x");
        start(release.resolve("medmat"), "x");
        assertThat(last()).contains("-XX:SharedArchiveFile=" + archive);
        assertThat(dumps()).isEqualTo(1);

        Files.setLastModifiedTime(release.resolve("medmat.jar"), FileTime.fromMillis(1_000_000_000));
        start(release.resolve("medmat"), "x");
        await(archive);
        assertThat(dumps()).isEqualTo(2);

        environment.put("JAVA_HOME", java("25").toString());
        start(release.resolve("medmat"), "x");
        await(archive("25"));
        assertThat(dumps()).isEqualTo(3);
        try (Stream<Path> left = Files.list(release)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("medmat", "medmat.jar", "medmat-17.0.2.jsa", "medmat-25.jsa");
        }
    }

    @Test
    void keepsACacheOfNewerJavasForLongWorkAndAnArchiveForTheRest() throws Exception {
        for (String version : List.of("25", "26.0.1")) {
            environment.put("JAVA_HOME", java(version).toString());
            haveArchive(version);
            start(release.resolve("medmat"), "--quiet", "build", "x");
            assertThat(starts())
                    .filteredOn(line -> line.endsWith(" x"))
                    .last(STRING)
                    .doesNotContain("AOTCache", "SharedArchiveFile");
            await(cache(version));
            start(release.resolve("medmat"), "build", "x");
            assertThat(last()).contains("-XX:AOTCache=" + cache(version) + " ").doesNotContain("-Xshare");
            start(release.resolve("medmat"), "list", "x");
            assertThat(last()).doesNotContain("AOTCache");
        }
        assertThat(dumps()).isZero();

        environment.put("JAVA_HOME", java("24.0.2").toString());
        haveArchive("24.0.2");
        start(release.resolve("medmat"), "build", "x");
        assertThat(last()).doesNotContain("AOTCache");
        assertThat(cache("24.0.2")).doesNotExist();
    }

    @Test
    void takesOverTheLockOfABuildThatWasKilled() throws Exception {
        Path launcher = source();
        Path lock = lock();
        Files.createSymbolicLink(lock, Path.of("999999999"));
        Started started = start(launcher, "x");
        assertThat(started.out()).endsWith("<x>\n");
        assertThat(started.err()).isEqualTo("medmat: building once, this takes about a minute ...\n");
        assertThat(Files.exists(lock, LinkOption.NOFOLLOW_LINKS)).isFalse();
        await(sourceJar(), sourceJar().resolveSibling("medmat-17.0.2.jsa"));
        assertThat(start(launcher, "x").err()).isEmpty();
    }

    @Test
    void takesOverTheLockOfAnEarlierVersion() throws Exception {
        Path launcher = source();
        Files.createDirectory(lock());
        assertThat(start(launcher, "x").out()).endsWith("<x>\n");
        assertThat(lock()).doesNotExist();
        await(sourceJar(), sourceJar().resolveSibling("medmat-17.0.2.jsa"));
    }

    @Test
    void waitsForABuildThatIsUnderWay() throws Exception {
        Path launcher = source();
        Started started = startWhileAnotherBuilds(launcher, () -> {
            Files.createFile(sourceJar());
            Files.delete(lock());
        });
        assertThat(started.err())
                .containsPattern("^medmat: waits for the build of process \\d+ \\(if it is none: rm '")
                .doesNotContain("building once");
        assertThat(started.out()).endsWith("<x>\n");
        assertThat(Files.exists(lock(), LinkOption.NOFOLLOW_LINKS)).isFalse();
        await(sourceJar(), sourceJar().resolveSibling("medmat-17.0.2.jsa"));
    }

    @Test
    void saysThatTheBuildItWaitedForFailed() throws Exception {
        Path launcher = source();
        Started started = startWhileAnotherBuilds(launcher, () -> Files.delete(lock()));
        assertThat(started.code()).isEqualTo(1);
        assertThat(started.err()).contains("the other build failed; ", "medmat-build.log tells why");
        assertThat(Files.exists(lock(), LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    /** The end of another build. */
    @FunctionalInterface
    private interface End {
        void come() throws IOException;
    }

    private Started startWhileAnotherBuilds(Path launcher, End end) throws IOException, InterruptedException {
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Files.createSymbolicLink(lock(), Path.of(Long.toString(other.pid())));
            CompletableFuture<Void> ending = CompletableFuture.runAsync(
                    () -> {
                        try {
                            end.come();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS));
            Started started = start(launcher, "x");
            ending.join();
            return started;
        } finally {
            other.destroy();
        }
    }

    /** A source tree, whose program a Maven builds that does nothing else. */
    private Path source() throws IOException {
        Path root = folder.resolve("source");
        for (String each : List.of("scripts", "src/main", "catalog", "instructions", "target/medmat", "bin")) {
            Files.createDirectories(root.resolve(each));
        }
        Files.createFile(root.resolve("pom.xml"));
        Path maven = root.resolve("bin/mvn");
        Files.writeString(maven, "#!/bin/sh\nmkdir -p target/medmat && echo >target/medmat/medmat.jar\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
        environment.put("PATH", maven.getParent() + ":" + System.getenv("PATH"));
        return Files.copy(Path.of("scripts/medmat"), root.resolve("scripts/medmat"));
    }

    private Path lock() {
        return folder.resolve("source/target/medmat-build.lock");
    }

    private Path sourceJar() {
        return folder.resolve("source/target/medmat/medmat.jar");
    }

    @Test
    void keepsTheArchiveInTheUsersCacheWhereTheReleaseIsReadOnly() throws Exception {
        Files.delete(archive("17.0.2"));
        Files.setPosixFilePermissions(release, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(release), "root may write anywhere");
        try {
            start(release.resolve("medmat"), "x");
            await(folder.resolve("home/.cache/medmat" + release.toRealPath() + "/medmat-17.0.2.jsa"));
        } finally {
            Files.setPosixFilePermissions(release, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** A folder like that of a JDK. */
    private Path java(String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdk " + version));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\nA=\"b=c\"\n");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, JAVA);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    private Started start(Path launcher, String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder process = new ProcessBuilder(Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments))
                        .toList())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("XDG_"));
        process.environment().remove("JAVA_HOME");
        process.environment().putAll(environment);
        int code = process.start().waitFor();
        return new Started(code, Files.readString(out), Files.readString(err));
    }

    private List<String> starts() throws IOException {
        return Files.readAllLines(told);
    }

    private String last() throws IOException {
        return starts().get(starts().size() - 1);
    }

    private long dumps() throws IOException {
        return starts().stream().filter(line -> line.contains("-Xshare:dump")).count();
    }

    /** Until it has the time of the jar, and the folder it was made in is gone: that happens in the background. */
    private void await(Path archive) throws IOException, InterruptedException {
        await(release.resolve("medmat.jar"), archive);
    }

    private static void await(Path jar, Path archive) throws IOException, InterruptedException {
        FileTime wanted = Files.getLastModifiedTime(jar);
        for (int i = 0; i < 600; i++) {
            if (Files.exists(archive) && Files.getLastModifiedTime(archive).equals(wanted) && !isBeingMade(archive)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("no " + archive + " was made");
    }

    private static boolean isBeingMade(Path archive) throws IOException {
        try (Stream<Path> beside = Files.list(archive.getParent())) {
            return beside.anyMatch(path -> path.getFileName().toString().startsWith(archive.getFileName() + "."));
        }
    }
}
