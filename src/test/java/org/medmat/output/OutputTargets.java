package org.medmat.output;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.medmat.fuzz.FuzzTarget;
import org.medmat.fuzz.Input;
import org.medmat.fuzz.OneFile;
import org.medmat.fuzz.Seeds;
import org.medmat.item.OriginReader;

/** What stands beside items, as targets of a fuzzer: manifests of mixtures, exports and galleries, and origins. */
public final class OutputTargets {

    private static final List<String> MANIFESTS = List.of(Manifest.NAME, ExportManifest.NAME, GalleryManifest.NAME);

    private OutputTargets() {}

    public static List<FuzzTarget> all() {
        return List.of(
                new FuzzTarget("manifests", 800, OutputTargets::manifests, OutputTargets::readManifest),
                new FuzzTarget("origins", 250, OutputTargets::origins, OutputTargets::readOrigins));
    }

    private static Stream<byte[]> manifests() {
        TreeMap<String, String> mixture = new TreeMap<>();
        mixture.put("cap", "20");
        mixture.put("of", "released");
        Manifest mixed = new Manifest(
                new Manifest.Settings("0.1.0", 42, "med-mat/", 4, "fair", List.of("box"), ""),
                mixture,
                new TreeMap<>(),
                List.of(),
                new TreeMap<>(),
                List.of(new Manifest.File("Original_Medical_Datasets/Ori--02-train.json", 3, 7, "ab")));
        try {
            byte[] bytes = ManifestJson.write(mixed);
            return Stream.of(Input.of(bytes, 0), Input.of(bytes, 1), Input.of(bytes, 2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readManifest(Input input) throws IOException {
        String name = input.choice(MANIFESTS);
        OneFile.read(name, input.rest(), folder -> {
            if (name.equals(Manifest.NAME)) {
                ManifestJson.read(folder);
            } else if (name.equals(ExportManifest.NAME)) {
                ManifestJson.readExport(folder);
            } else {
                ManifestJson.readGallery(folder);
            }
        });
    }

    private static Stream<byte[]> origins() {
        return Stream.concat(
                Stream.of(
                                "{\"key\":\"0123456789abcdef-r1\",\"kind\":\"box\",\"raw\":\"a\",\"rule\":\"b\",\"file\":\"c\","
                                        + "\"row\":7,\"patient\":\"p\",\"group\":\"0123456789ab\",\"own\":\"val\",\"why\":\"w\","
                                        + "\"shared\":[\"\",\"ab\"],\"subset\":2}\n")
                        .map(Input::of),
                Seeds.below("src/test/resources/golden", ".jsonl"));
    }

    private static void readOrigins(Input input) throws IOException {
        try (OriginReader origins = new OriginReader("any", new ByteArrayInputStream(input.rest()))) {
            while (origins.next() != null) {
                // to the end
            }
        }
    }
}
