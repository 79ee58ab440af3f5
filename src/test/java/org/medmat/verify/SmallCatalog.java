package org.medmat.verify;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.CatalogReader;
import org.medmat.random.StableHash;

/** Catalogs of a few datasets. Their folders are called Dataset_2, Dataset_3 and so on. */
final class SmallCatalog {

    /** The first instruction of every subset that asks what an image shows. */
    static final String QUESTION = "Which finding is it (1)?";

    private static final String KIDNEY = """
            number: 2
            modality: CT
            area: Kidney
            task: Kidney Diseases Classification
            kinds: [diseases]
            labels: [Cyst, Malignant tumor, Normal, Stone, Tumor]
            overlaps: {Tumor: [Malignant tumor]}
            """;

    private static final String EYES = """
            number: 15
            modality: FP
            area: Fundus
            task: Eye Diseases Classification
            kinds: [diseases]
            multi-label: true
            labels: [Normal, Media haze, Drusen, "Edema, of the macula", Haze, Stargardt disease]
            overlaps: {Haze: [Media haze]}
            proper: [Stargardt disease]
            """;

    private static final String SKIN = """
            number: 8
            modality: Der
            area: Skin
            task: Skin Diseases Classification
            kinds: [diseases]
            labels: [Melanoma, Nevus, Wart]
            """;

    private static final String OPERATION = """
            number: 40
            modality: End
            area: Intestine
            task: Surgical Procedures Det/Seg
            kinds: [detection]
            asks: box
            labels: [Fat, Liver, X-ray clip]
            """;

    /** Datasets 2 and 3 of kidneys; 24 of eyes, with several labels. */
    static final Catalog KIDNEYS_AND_EYES = new Files()
            .subset("02", KIDNEY, "Which finding is it")
            .subset("15", EYES, "Which finding is it")
            .dataset(2, 2, "")
            .dataset(3, 2, "")
            .dataset(24, 15, "")
            .read();

    /**
     * Datasets of skin: 10, 14 and 15 share pictures called S_001, S_001_small and so on, which 15 tells
     * apart by their folders too; 17 and 18 share others, called G_1 in 17 and 1 in 18; 20 shares nothing.
     */
    static final Catalog SKINS = new Files()
            .subset("08", SKIN, "Which finding is it")
            .dataset(10, 8, shares("skins", "'{stem~^S_\\d{3}}'"))
            .dataset(14, 8, shares("skins", "'{stem~^S_\\d{3}}'"))
            .dataset(15, 8, shares("skins", "'{path~([^/]+/S_\\d{3})\\.jpg$}'"))
            .dataset(17, 8, shares("moles", "'{stem~^G_(\\d+)$}'"))
            .dataset(18, 8, shares("moles", "'{stem~^(\\d+)$}'"))
            .dataset(20, 8, adapter())
            .read();

    /** Dataset 94, which asks where things are, and 2 of kidneys. */
    static final Catalog PLACES = new Files()
            .subset("02", KIDNEY, "Which finding is it")
            .subset("40", OPERATION, "Which box [x1, y1, x2, y2] holds the {target}")
            .dataset(2, 2, "")
            .dataset(94, 40, "")
            .read();

    private SmallCatalog() {}

    /** The subset of a dataset of any of these catalogs. */
    static int subsetOf(int dataset) {
        return dataset < 10 ? 2 : dataset == 24 ? 15 : dataset == 94 ? 40 : 8;
    }

    /** What the datasets of {@link #SKINS} call a picture; said once more, as no build runs here. */
    static List<Long> shared(int dataset, String image) {
        String pattern = SHARED.get(dataset);
        if (pattern == null) {
            return List.of();
        }
        Matcher name = Pattern.compile(pattern).matcher(image);
        return List.of(name.find() ? StableHash.of(dataset < 16 ? "skins" : "moles", name.group(1)) : 0L);
    }

    private static final Map<Integer, String> SHARED = Map.of(
            10, "(?<=/)(S_\\d{3})[^/]*$",
            14, "(?<=/)(S_\\d{3})[^/]*$",
            15, "([^/]+/S_\\d{3})\\.jpg$",
            17, "(?<=/)G_(\\d+)\\.[^/]*$",
            18, "(?<=/)(\\d+)\\.[^/]*$");

    private static String adapter() {
        return "samples: [{files: '{class}/*.jpg'}]\nlabels: {melanoma: Melanoma, nevus: Nevus}\n";
    }

    private static String shares(String of, String by) {
        return adapter() + "shares: [{of: " + of + ", by: " + by + "}]\n";
    }

    private static final class Files {

        private final Map<String, String> files = new TreeMap<>();

        Files() {
            files.put("vocabulary.yaml", """
                    modalities: {CT: [], FP: [], Der: [], End: []}
                    areas: {Kidney: [], Fundus: [], Skin: [], Intestine: []}
                    kinds: {diseases: {aliases: [], implies: []}, detection: {aliases: [], implies: []}}
                    access: {open: can be had}
                    """);
        }

        Files subset(String number, String text, String question) {
            files.put("subsets/" + number + "-some.yaml", text);
            StringBuilder instructions = new StringBuilder();
            for (int i = 1; i <= 6; i++) {
                instructions.append(question).append(" (").append(i).append(")?\n");
            }
            files.put("instructions/" + number + ".txt", instructions.toString());
            return this;
        }

        Files dataset(int number, int subset, String more) {
            files.put(
                    "datasets/0" + number + "-some.yaml",
                    "number: " + number + "\nname: Some\nfolder: Dataset_" + number + "\nsubset: " + subset + "\n"
                            + more);
            return this;
        }

        Catalog read() {
            Map<String, byte[]> bytes = new TreeMap<>();
            files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
            return CatalogReader.of(bytes);
        }
    }
}
