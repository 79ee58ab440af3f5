package org.medmat.adapter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.medmat.synthetic.PictureDrawer;
import org.medmat.table.TableFormat;
import org.medmat.table.Tables;

/** Downloads made of published label files, and of images in name only. */
public final class RealTrees {

    /** The published files, which are not part of this project. */
    static final Path REAL = Path.of(System.getProperty("medmat.real", "../shared/medmat/real"));

    private static final byte[] PICTURE = {1};

    private RealTrees() {}

    /** Whether they are on this machine. */
    public static boolean isHere() {
        return Files.isDirectory(REAL);
    }

    /** The download as the adapter expects it: the real label file, and small images by the names it tells. */
    public static Map<String, byte[]> tree(int number) throws IOException {
        Map<String, byte[]> tree = new LinkedHashMap<>();
        switch (number) {
            case 1 -> {
                tree.put("fixed_labels_v2.csv", bytes("001/fixed_labels_v2.csv"));
                tree.put("removed_files.csv", bytes("001/removed_files.csv"));
            }
            case 8 -> {
                tree.put("ct_brain.csv", bytes("008/ct_brain.csv"));
                for (String kind : List.of("jpg", "dcm")) {
                    pictures(tree, column("008/ct_brain.csv", kind, "files%s"));
                }
            }
            case 13 -> {
                for (String part : List.of("Training", "Test")) {
                    String table = "ISBI2016_ISIC_Part3_" + part + "_GroundTruth.csv";
                    tree.put(table, bytes("013/" + table));
                    for (String line : lines("013/" + table)) {
                        String id = line.substring(0, line.indexOf(','));
                        tree.put("ISBI2016_ISIC_Part3_" + part + "_Data/" + id + ".jpg", PICTURE);
                    }
                }
            }
            case 37 -> {
                tree.put("chaoyang-data/train_label.json", bytes("037/train_label.json"));
                pictures(tree, column("037/train_label.json", "name", "chaoyang-data/%s"));
            }
            case 45, 52 -> pictures(tree, lines(number == 45 ? "045/listing.txt" : "052/listing.txt"));
            case 58 -> {
                tree.put("Info-table.txt", bytes("058/Info-table.txt"));
                for (int film = 1; film <= 322; film++) {
                    tree.put(String.format(Locale.ROOT, "all-mias/mdb%03d.pgm", film), PICTURE);
                }
            }
            case 61 -> {
                for (String copy : List.of("", "sample/", "sample/sample/")) {
                    tree.put(copy + "sample_labels.csv", bytes("061/sample_labels.csv"));
                }
                for (String copy : List.of("sample", "sample/sample")) {
                    pictures(tree, column("061/sample_labels.csv", "Image Index", copy + "/images/%s"));
                }
            }
            case 62 -> {
                tree.put("Chest_xray_Corona_dataset_Summary.csv", bytes("062/Chest_xray_Corona_dataset_Summary.csv"));
                String table = "Chest_xray_Corona_Metadata.csv";
                tree.put(table, bytes("062/" + table));
                List<String> names = column("062/" + table, "X_ray_image_name", "%s");
                List<String> parts = column("062/" + table, "Dataset_type", "%s");
                for (int i = 0; i < names.size(); i++) {
                    String folder = parts.get(i).equals("TRAIN") ? "train" : "test";
                    if (!names.get(i).startsWith("COVID19_")) {
                        tree.put(
                                "Coronahack-Chest-XRay-Dataset/Coronahack-Chest-XRay-Dataset/" + folder + "/"
                                        + names.get(i),
                                PICTURE);
                    }
                }
            }
            case 64 -> {
                tree.put("fitzpatrick17k.csv", bytes("064/fitzpatrick17k.csv"));
                pictures(tree, column("064/fitzpatrick17k.csv", "md5hash", "data/finalfitz17k/%s.jpg"));
            }
            case 71 -> {
                for (String part : List.of("ISIC2018_Task3_Validation", "ISIC2018_Task3_Test")) {
                    String table = part + "_GroundTruth.csv";
                    tree.put(part + "_GroundTruth/" + table, bytes("071/" + table));
                    pictures(tree, column("071/" + table, "image", part + "_Input/%s.jpg"));
                }
            }
            case 76 -> {
                tree.put("indiana_reports.csv", bytes("076/indiana_reports.csv"));
                tree.put("indiana_projections.csv", bytes("076/indiana_projections.csv"));
                pictures(tree, column("076/indiana_projections.csv", "filename", "images/images_normalized/%s"));
            }
            case 85 -> {
                tree.put("stage_2_detailed_class_info.csv", bytes("085/stage_2_detailed_class_info.csv"));
                tree.put("stage_2_train_labels.csv.zip", bytes("085/stage_2_train_labels.csv.zip"));
                pictures(tree, column("085/stage_2_train_labels.csv", "patientId", "stage_2_train_images/%s.dcm"));
            }
            case 106 -> {
                tree.put("siim/train-rle.csv.gz", bytes("106/train-rle.csv.gz"));
                byte[] film = new PictureDrawer().draw("film.dcm", "1024x1024");
                column("106/train-rle.csv.gz", "ImageId", "siim/dicom-images-train/study/series/%s.dcm")
                        .forEach(path -> tree.put(path, film));
            }
            default -> throw new IllegalArgumentException("no real files of " + number);
        }
        return tree;
    }

    private static void pictures(Map<String, byte[]> tree, List<String> paths) {
        paths.forEach(path -> tree.put(path, PICTURE));
    }

    private static byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(REAL.resolve(file));
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(REAL.resolve(file));
    }

    /** A column's values, each within the form. */
    private static List<String> column(String file, String name, String form) throws IOException {
        List<String> values = new ArrayList<>();
        Tables.read(
                file,
                () -> Files.newInputStream(REAL.resolve(file)),
                TableFormat.PLAIN,
                row -> values.add(form.replace("%s", Objects.requireNonNull(row.get(name)))));
        return values;
    }
}
