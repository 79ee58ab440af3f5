package org.medmat.mixture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.file.Sha256;
import org.medmat.finished.ItemFolder;
import org.medmat.item.Part;
import org.medmat.output.Manifest;
import org.medmat.output.ManifestJson;
import org.medmat.problem.CatalogException;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/**
 * The files that are chosen from.
 *
 * @param files by subset, dataset and side
 * @param datasets what manifests say of them
 * @param checksums of files, as far as a manifest names them
 * @param of the SHA-256 of each folder's manifest, or {@code released}
 */
record MixtureSources(
        Manifest.Settings settings,
        List<ItemFolder.Source> files,
        Map<Integer, Manifest.Dataset> datasets,
        Map<Path, String> checksums,
        List<String> of) {

    private static final String RELEASED = "released";
    private static final int MOST_OPTIONS = 26;

    static MixtureSources read(List<Path> folders, Catalog catalog, String version) throws IOException {
        Manifest.Settings settings = null;
        List<ItemFolder.Source> files = new ArrayList<>();
        Map<Integer, Manifest.Dataset> datasets = new HashMap<>();
        Map<Path, String> checksums = new HashMap<>();
        List<String> of = new ArrayList<>();
        Set<Part> parts = new HashSet<>();
        for (Path path : folders) {
            ItemFolder folder = ItemFolder.of(path, catalog);
            Manifest manifest = folder.manifest();
            Manifest.Settings own = manifest == null
                    ? new Manifest.Settings(version, 0, folder.imagePrefix(), MOST_OPTIONS, "published", List.of(), "")
                    : manifest.settings();
            of.add(manifest == null ? RELEASED : Sha256.hex(ManifestJson.write(manifest)));
            refuseOther(path, settings, own);
            settings = own;
            if (manifest != null) {
                manifest.datasets().forEach(dataset -> datasets.putIfAbsent(dataset.number(), dataset));
                manifest.files().forEach(file -> checksums.put(path.resolve(file.path()), file.sha256()));
            }
            for (ItemFolder.Source file : folder.files()) {
                refuse(file, parts.add(file.part()));
                files.add(file);
            }
        }
        if (settings == null) {
            throw new IllegalArgumentException("a mixture is made of at least one folder");
        }
        files.sort(Comparator.comparing(ItemFolder.Source::subset)
                .thenComparing(file -> file.part().number())
                .thenComparing(file -> file.part().side()));
        return new MixtureSources(
                settings, List.copyOf(files), Map.copyOf(datasets), Map.copyOf(checksums), List.copyOf(of));
    }

    private static void refuseOther(Path folder, Manifest.@Nullable Settings before, Manifest.Settings own) {
        if (before != null && !before.equals(own)) {
            throw new CatalogException(new Problem(
                    Place.of(folder.toString()),
                    "was built otherwise than the folder before it: " + String.join("; ", before.differences(own)),
                    "build both alike"));
        }
    }

    private static void refuse(ItemFolder.Source file, boolean isNew) throws DataException {
        if (!isNew) {
            throw new DataException(new Problem(
                    Place.of(file.items().toString()),
                    "another folder holds the same part",
                    "name folders of different datasets: everything would count twice"));
        }
        if (file.part().isOfSubset()) {
            throw new DataException(new Problem(
                    Place.of(file.items().toString()),
                    "there are files of subsets alone here",
                    "put the files of datasets (Ori--NN) beside them: mixtures are made of those"));
        }
    }

    /** The numbers of the files, by subset. */
    SortedMap<Integer, List<Integer>> bySubset() {
        SortedMap<Integer, List<Integer>> numbers = new TreeMap<>();
        for (int file = 0; file < files.size(); file++) {
            numbers.computeIfAbsent(files.get(file).subset(), subset -> new ArrayList<>())
                    .add(file);
        }
        return numbers;
    }

    /** A file that was read must be the one that its manifest names. */
    void check(ItemFolder.Source file, SortedMap<String, String> measured) throws DataException {
        check(file.items(), measured.get(file.part().name() + ".json"));
        Path origins = file.origins();
        if (origins != null) {
            check(origins, measured.get(file.part().name() + ".jsonl"));
        }
    }

    private void check(Path path, @Nullable String measured) throws DataException {
        String said = checksums.get(path);
        if (said != null && !said.equals(measured)) {
            throw new DataException(new Problem(
                    Place.of(path.toString()),
                    "the file was changed after it was written",
                    "build again; `medmat verify` tells what else is wrong in this folder"));
        }
    }
}
