package org.medmat.export;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.medmat.finished.TrainerPart;

/**
 * Pictures as files with a table beside them in each split's folder. No folders of labels: what they say and what the table says must never
 * differ. Of a picture that is asked twice there are two files, as a table has one row a file.
 */
final class ImageFolder implements Form {

    private static final int OF_FOLDER = 2;

    private static final Facts FACTS = new Facts(
            "imagefolder",
            "Hugging Face datasets (imagefolder), people",
            "train/metadata.jsonl, train/01/0123456789abcdef.jpg and their like",
            "train",
            "load_dataset(\"imagefolder\", data_dir=\"{out}/imagefolder\")",
            new Needs(List.of(PictureMode.EMBED), false, false, false));

    @Override
    public Facts facts() {
        return FACTS;
    }

    @Override
    public FormWriter open(FormFolder folder) {
        Map<TrainerPart, JsonFiles> tables = new EnumMap<>(TrainerPart.class);
        return new FormWriter() {
            @Override
            public void add(ExportRow row) throws IOException {
                String split = row.entry().split().word();
                String key = row.entry().key();
                FoundPicture picture = Traps.picture(row);
                String file = key.substring(0, OF_FOLDER) + "/" + key + "." + picture.ending();
                folder.picture(split + "/" + file, picture.content());
                tables.computeIfAbsent(row.entry().split(), any -> table(folder, split))
                        .add(row);
            }

            @Override
            public void finish() throws IOException {
                for (JsonFiles table : tables.values()) {
                    table.finish();
                }
            }
        };
    }

    private static JsonFiles table(FormFolder folder, String split) {
        return new JsonFiles(folder, JsonFiles.Layout.named(split + "/metadata.jsonl"), (row, out) -> {
            String key = row.entry().key();
            var json = out.begin();
            json.writeStringField(
                    "file_name",
                    key.substring(0, OF_FOLDER) + "/" + key + "."
                            + Traps.picture(row).ending());
            JsonLines.writeAllButImage(row.entry(), json);
            out.end();
        });
    }
}
