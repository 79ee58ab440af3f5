package org.medmat.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.picture.Conversion;
import org.medmat.region.Size;
import org.medmat.tree.Downloads;
import picocli.CommandLine;

/** Where the pictures of items lie, and what is done with them. */
final class PictureOptions {

    private static final String CONVERT = "convert";

    @CommandLine.Mixin
    private ImagesOption imagesOption;

    @CommandLine.Option(
            names = "--pictures",
            paramLabel = "HOW",
            split = ",",
            description =
                    "How files refer to pictures: path, where they lie; link or copy, beside the files; embed, inside of them; none, as the items name them, unlooked for (default: as --list tells for each form). With convert, alone or beside one of these (copy,convert): DICOM, TIFF, NIfTI, PNM and 16-bit pictures become PNG.")
    private List<String> pictures = new ArrayList<>();

    @CommandLine.Option(
            names = "--max-side",
            paramLabel = "PIXELS",
            defaultValue = "0",
            description = "Converts larger pictures, too: the longer side gets so many pixels (1024).")
    private int maxSide;

    @CommandLine.Option(
            names = "--quality",
            paramLabel = "Q",
            defaultValue = "0",
            description = "Of JPEG that is made smaller, from 1 to 100 (default: 95).")
    private int quality;

    @CommandLine.Option(
            names = "--unconverted",
            description =
                    "Keep items whose pictures are DICOM, TIFF or 16-bit, which few programs can open as they are.")
    private boolean unconverted;

    Downloads downloads(Catalog catalog) throws IOException {
        if (!"none".equals(mode())) {
            imagesOption.require();
        }
        return imagesOption.downloads(catalog);
    }

    /** How files refer to pictures, beside that they are converted; null where it is not said. */
    @Nullable
    String mode() {
        return pictures.stream()
                .filter(word -> !word.equals(CONVERT))
                .findFirst()
                .orElse(null);
    }

    /** What contradicts itself; empty where nothing does. */
    String wrong() {
        long modes = pictures.stream().filter(word -> !word.equals(CONVERT)).count();
        if (modes > 1) {
            return "--pictures is " + String.join(",", pictures) + "; write one of these words, and convert beside it";
        }
        if (maxSide < 0 || maxSide > Size.MOST_SIDE) {
            return "--max-side is " + maxSide + "; write a number of pixels, as 1024";
        }
        if (quality < 0 || quality > 100) {
            return "--quality is " + quality + "; it is from 1 to 100";
        }
        if (quality > 0 && maxSide == 0) {
            return "--quality is for JPEG that is made smaller: write --max-side, too";
        }
        boolean converts = maxSide > 0 || pictures.contains(CONVERT);
        if (converts && (unconverted || "none".equals(mode()))) {
            return "nothing can be converted with " + (unconverted ? "--unconverted" : "--pictures none")
                    + ": leave one out";
        }
        return "";
    }

    /** Null where nothing is converted. */
    @Nullable
    Conversion conversion() {
        return maxSide == 0 && !pictures.contains(CONVERT)
                ? null
                : new Conversion(maxSide, quality == 0 ? Conversion.USUAL_QUALITY : quality);
    }

    boolean unconverted() {
        return unconverted;
    }
}
