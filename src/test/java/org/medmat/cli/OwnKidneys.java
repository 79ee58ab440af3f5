package org.medmat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** A catalog of one's own with one subset and one dataset, number 200, which expects six cysts and four stones, and a folder for its download. */
record OwnKidneys(Path root) {

    private static final String NUMBER = "200";

    static OwnKidneys in(Path root) throws IOException {
        OwnKidneys kidneys = new OwnKidneys(root);
        Files.createDirectories(kidneys.folder());
        return kidneys.subset("kinds: [diseases]\n", "Which finding is it (%d)?")
                .dataset("""
                expect: {images: 10, labels: {Cyst: 6, Stone: 4}}
                samples: [{files: "{class}/*.png"}]
                labels: {cyst: Cyst, stone: Stone}
                """);
    }

    OwnKidneys subset(String kinds, String instruction) throws IOException {
        write(
                "catalog/subsets/" + NUMBER + "-own.yaml",
                "number: 200\nmodality: CT\narea: Kidney\ntask: Own kidneys\n" + kinds + "labels: [Cyst, Stone]\n");
        StringBuilder instructions = new StringBuilder();
        for (int i = 1; i <= 6; i++) {
            instructions.append(instruction.replace("%d", Integer.toString(i))).append('\n');
        }
        write("catalog/instructions/" + NUMBER + ".txt", instructions.toString());
        return this;
    }

    OwnKidneys dataset(String rest) throws IOException {
        write(
                "catalog/datasets/" + NUMBER + "-own.yaml",
                "number: 200\nname: Own kidneys\nfolder: Own_200\nsubset: 200\n" + rest);
        return this;
    }

    OwnKidneys images(String label, int count) throws IOException {
        for (int i = 1; i <= count; i++) {
            write("mm/Own_200/" + label + "/" + i + ".png", label + i);
        }
        return this;
    }

    Path folder() {
        return root.resolve("mm/Own_200");
    }

    /** Runs a command for this dataset. */
    Session run(String command, Object... more) {
        return Session.run(Stream.concat(
                        Stream.of(
                                command,
                                "--catalog",
                                root.resolve("catalog"),
                                "--data",
                                root.resolve("mm"),
                                "--dataset",
                                NUMBER),
                        Arrays.stream(more))
                .toArray());
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
