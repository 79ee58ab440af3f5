package org.medmat.export;

import java.io.IOException;
import java.util.List;

/**
 * Tars in which the files of a sample stand side by side under its key, which holds no dot: the part before the first one is the key. All
 * pictures have one ending, as readers make a column of each; they look at the bytes to know what they are.
 */
final class WebDataset implements Form {

    private static final Facts FACTS = new Facts(
            "webdataset",
            "WebDataset, Hugging Face datasets (webdataset)",
            "medmat-train-000000.tar and its like",
            "medmat-SPLIT-000000.tar",
            "webdataset.WebDataset(sorted(glob.glob(\"{out}/webdataset/medmat-{split}-*.tar\")), shardshuffle=False)"
                    + ".decode(\"pil\").to_tuple(\"jpg\", \"json\")",
            new Needs(List.of(PictureMode.EMBED), false, false, false));

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public FormWriter open(FormFolder folder) throws IOException {
        return new TarShards(folder);
    }
}
