package org.medmat.road;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.medmat.catalog.CatalogReader;

/** Datasets that a test writes itself, beside those of the test catalog: the first has the number 10 and lies in Own_10. */
final class OwnDatasets {

    /** What the folders of images of a kidney dataset say. */
    static final String FOLDERS = """
            subset: 1
            samples: [{files: "{class}/*.png"}]
            labels: {cyst: Cyst, normal: Normal, stone: Stone, tumor: Tumor}
            """;

    /** A table whose columns are image, patient and finding. */
    static final String TABLE = """
            subset: 1
            samples: [{table: labels.csv, image: "{image}.png", label: "{finding}", patient: "{patient}"}]
            labels: {cyst: Cyst, normal: Normal, stone: Stone, tumor: Tumor}
            """;

    private OwnDatasets() {}

    /** @param datasets each without number, name and folder */
    static Workplace in(Path folder, String... datasets) {
        Map<String, byte[]> files = BuildCatalog.files();
        for (int i = 0; i < datasets.length; i++) {
            int number = 10 + i;
            String head = "number: " + number + "\nname: Own " + number + "\nfolder: Own_" + number + "\n";
            files.put("datasets/0" + number + "-own.yaml", bytes(head + datasets[i]));
        }
        return new Workplace(folder, CatalogReader.of(files));
    }

    /** Images in folders named after their labels: {@code "cyst 3"} are three of them. */
    static void folders(Path root, String... counts) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (String count : counts) {
            String label = count.split(" ")[0];
            for (int i = 1; i <= Integer.parseInt(count.split(" ")[1]); i++) {
                contents.put(label + "/" + i + ".png", bytes(label + i));
            }
        }
        Workplace.write(root, contents, 0);
    }

    /** A table and the images that its rows name. */
    static void table(Path root, String... rows) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        contents.put("labels.csv", bytes("image,patient,finding\n" + String.join("\n", rows) + "\n"));
        for (String row : rows) {
            String image = row.substring(0, row.indexOf(','));
            contents.put(image + ".png", bytes(image));
        }
        Workplace.write(root, contents, 0);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
