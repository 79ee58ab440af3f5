package org.medmat.export;

import java.util.List;

/** A dataset repository for the hub of Hugging Face: a config a subset, pictures in Parquet, a card. */
final class Hub implements Form {

    private final Facts facts;
    private final boolean hasCroissant;

    /** @param hasCroissant whether MLCommons Croissant describes the same files too */
    Hub(boolean hasCroissant) {
        this.hasCroissant = hasCroissant;
        this.facts = hasCroissant
                ? new Facts(
                        "croissant",
                        "MLCommons Croissant (mlcroissant, TFDS), and whoever loads hf",
                        "as hf, and croissant.json",
                        "data/s02_ct_kidney/SPLIT-00000-of-00001.parquet",
                        "mlcroissant.Dataset(jsonld=\"{out}/croissant/croissant.json\")",
                        NEEDS)
                : new Facts(
                        "hf",
                        "Hugging Face datasets and hub",
                        "data/SUBSET/train-00000-of-00001.parquet and its like, README.md, LICENSES.md, CITATION.bib",
                        "data/s02_ct_kidney/SPLIT-00000-of-00001.parquet",
                        "load_dataset(\"{out}/hf\", \"s02_ct_kidney\")  # publish: hf upload NAME {out}/hf --repo-type dataset",
                        NEEDS);
    }

    private static final Needs NEEDS = new Needs(List.of(PictureMode.EMBED), false, false, false);

    @Override
    public Facts facts() {
        return facts;
    }

    @Override
    public boolean isPublished() {
        return true;
    }

    @Override
    public FormWriter open(FormFolder folder) {
        return new HubFiles(folder, hasCroissant);
    }
}
