package org.medmat.road;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.medmat.adapter.Adapter;
import org.medmat.adapter.Scanner;
import org.medmat.catalog.Dataset;
import org.medmat.region.Box;
import org.medmat.sample.Region;
import org.medmat.sample.Samples;
import org.medmat.synthetic.PictureDrawer;
import org.medmat.synthetic.TreeRecipe;
import org.medmat.tree.FileList;
import org.medmat.tree.FileTree;

/** Finds out with a dataset's adapter where the label files of its sample mark things, so that things are drawn there. */
public final class SampleThings {

    private SampleThings() {}

    /** A dataset's sample, with what its label files mark. */
    public static TreeRecipe drawn(Dataset dataset) throws IOException {
        TreeRecipe recipe = Objects.requireNonNull(dataset.sample());
        Adapter adapter = dataset.adapter();
        if (adapter == null || !adapter.hasRegions()) {
            return recipe;
        }
        Map<String, List<Box>> boxes = new HashMap<>();
        PictureDrawer pictures = new PictureDrawer();
        Samples samples = Scanner.scan(adapter, new Undrawn(recipe.makers(pictures::draw)))
                .samples();
        for (int i = 0; i < samples.size(); i++) {
            boxes.put(
                    samples.path(i),
                    samples.regions(i).list().stream().map(Region::box).toList());
        }
        return recipe.marked(boxes);
    }

    /** A sample of which nothing is written: a file is made when somebody reads it. */
    private static final class Undrawn implements FileTree {

        private final SortedMap<String, Supplier<byte[]>> makers;
        private final FileList files;

        Undrawn(SortedMap<String, Supplier<byte[]>> makers) {
            this.makers = makers;
            FileList.Builder builder = new FileList.Builder("sample");
            // Of files with different sizes none is taken for a copy of another, which would have to be drawn for it.
            long size = 1;
            for (String path : makers.keySet()) {
                builder.add(path, size++);
            }
            this.files = builder.build();
        }

        @Override
        public FileList files() {
            return files;
        }

        @Override
        public InputStream open(int file) {
            return new ByteArrayInputStream(
                    Objects.requireNonNull(makers.get(files.path(file))).get());
        }

        @Override
        public String description() {
            return "sample";
        }

        @Override
        public void close() {}
    }
}
