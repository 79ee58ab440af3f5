package org.medmat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** Small builds for tests of what comes after. */
public final class Built {

    private Built() {}

    /**
     * Draws small downloads and builds them.
     *
     * @param datasets as for {@code --dataset}
     */
    public static void of(Path out, Path images, String datasets) throws IOException {
        Session.download(images, datasets);
        again(out, images, datasets);
    }

    /** Builds what lies there, as it is now. */
    public static void again(Path out, Path images, String datasets) {
        Session built = Session.run("build", "--data", images, "--out", out, "--dataset", datasets, "--quiet");
        if (built.code() == ExitCode.FAILED || built.code() == ExitCode.USAGE) {
            throw new IllegalStateException(built.err());
        }
    }

    private static final String KIDNEYS = "CT_Kindney_Dataset/CT-KIDNEY-DATASET-Normal-Cyst-Tumor-Stone/"
            + "CT-KIDNEY-DATASET-Normal-Cyst-Tumor-Stone/";

    /** A picture of the kidneys among the downloads, as {@code Cyst/Cyst- (1).jpg}. */
    public static Path kidney(Path images, String name) {
        return images.resolve(KIDNEYS + name);
    }

    /** Spoils pictures of the kidneys: of the cysts 1 is no picture, 2 cut off, 3 missing; 5 is 6 too, 7 a stone,
     * 8 a nevus. */
    public static void spoil(Path images) throws IOException {
        Files.writeString(kidney(images, "Cyst/Cyst- (1).jpg"), "<html>404</html>");
        byte[] whole = Files.readAllBytes(kidney(images, "Cyst/Cyst- (2).jpg"));
        Files.write(kidney(images, "Cyst/Cyst- (2).jpg"), Arrays.copyOf(whole, whole.length / 2));
        Files.delete(kidney(images, "Cyst/Cyst- (3).jpg"));
        copy(kidney(images, "Cyst/Cyst- (5).jpg"), kidney(images, "Cyst/Cyst- (6).jpg"));
        copy(kidney(images, "Cyst/Cyst- (7).jpg"), kidney(images, "Stone/Stone- (7).jpg"));
        Path nevus = images.resolve("PH2/PH2Dataset/PH2 Dataset images/IMD101/IMD101_Dermoscopic_Image/IMD101.bmp");
        if (Files.exists(nevus)) {
            copy(kidney(images, "Cyst/Cyst- (8).jpg"), nevus);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Looks at the pictures of a build; gives what is told as JSON. */
    public static String look(Path out, Path images) {
        Session looked = Session.run("pictures", out, "--images", images, "--json");
        if (looked.code() != ExitCode.DONE && looked.code() != ExitCode.PARTIAL) {
            throw new IllegalStateException(looked.err());
        }
        return looked.out();
    }

    /** Makes the mixture whose pictures are all grey. */
    public static void blank(Path from, Path out) {
        Session mixed = Session.run("mix", from, "--control", "blank", "--out", out, "--quiet");
        if (mixed.code() != ExitCode.DONE) {
            throw new IllegalStateException(mixed.err());
        }
    }
}
