package org.medmat.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medmat.finished.TrainerPart;
import org.medmat.output.Manifest;

/** MLCommons Croissant 1.0 for the files of a dataset repository: each file with its SHA-256, a set of records for each of them. */
final class Croissant {

    private static final String TEXT = "sc:Text";
    private static final String INTEGER = "sc:Integer";

    private final List<Object> distribution = new ArrayList<>();
    private final List<Object> records = new ArrayList<>();

    void add(String config, boolean hasLabel, Map<TrainerPart, List<Manifest.File>> splits) {
        splits.forEach((split, files) -> {
            for (int i = 0; i < files.size(); i++) {
                add(config + "-" + split.word() + (files.size() == 1 ? "" : "-" + i), hasLabel, files.get(i));
            }
        });
    }

    private void add(String id, boolean hasLabel, Manifest.File file) {
        // A path below the export's folder: here it counts from this form's own.
        String path = file.path().substring(file.path().indexOf('/') + 1);
        distribution.add(map(
                "@type",
                "cr:FileObject",
                "@id",
                id + ".parquet",
                "name",
                id + ".parquet",
                "contentUrl",
                path,
                "contentSize",
                file.bytes() + " B",
                "encodingFormat",
                "application/x-parquet",
                "sha256",
                file.sha256()));
        List<Object> fields = new ArrayList<>();
        for (String name :
                List.of("id", "question", "answer", "answer_text", "kind", "dataset_name", "licence", "source")) {
            fields.add(field(id, name, TEXT, Map.of()));
        }
        fields.add(field(id, "dataset", INTEGER, Map.of()));
        if (hasLabel) {
            fields.add(field(id, "label", INTEGER, Map.of()));
        }
        fields.add(repeated(field(id, "options", TEXT, Map.of())));
        fields.add(repeated(field(id, "labels", TEXT, Map.of())));
        fields.add(field(id, "image", "sc:ImageObject", map("transform", map("jsonPath", "bytes"))));
        records.add(map(
                "@type", "cr:RecordSet",
                "@id", id,
                "name", id,
                "key", map("@id", id + "/id"),
                "field", fields));
    }

    private static Map<String, Object> field(String id, String name, String type, Map<String, Object> transform) {
        Map<String, Object> source = map(
                "fileObject", map("@id", id + ".parquet"),
                "extract", map("column", name));
        source.putAll(transform);
        return map(
                "@type", "cr:Field",
                "@id", id + "/" + name,
                "name", name,
                "dataType", type,
                "source", source);
    }

    private static Map<String, Object> repeated(Map<String, Object> field) {
        field.put("repeated", true);
        return field;
    }

    String text() throws JsonProcessingException {
        return SmallJson.pretty(map(
                "@context", context(),
                "@type", "sc:Dataset",
                "conformsTo", "http://mlcommons.org/croissant/1.0",
                "name", "medmat",
                "description", "Single-choice questions about medical images, made by medmat.",
                "license", "LICENSES.md",
                "url", "https://arxiv.org/abs/2412.20070",
                "version", "1.0.0",
                "distribution", distribution,
                "recordSet", records));
    }

    /** The context of version 1.0, its appendix 1. */
    private static Map<String, Object> context() {
        Map<String, Object> context = map(
                "@language", "en",
                "@vocab", "https://schema.org/",
                "citeAs", "cr:citeAs",
                "column", "cr:column",
                "conformsTo", "dct:conformsTo",
                "cr", "http://mlcommons.org/croissant/",
                "data", map("@id", "cr:data", "@type", "@json"),
                "dataType", map("@id", "cr:dataType", "@type", "@vocab"),
                "dct", "http://purl.org/dc/terms/",
                "examples", map("@id", "cr:examples", "@type", "@json"));
        for (String term : List.of(
                "extract",
                "field",
                "fileObject",
                "fileProperty",
                "fileSet",
                "format",
                "includes",
                "isLiveDataset",
                "jsonPath",
                "key",
                "md5",
                "parentField",
                "path",
                "recordSet",
                "references",
                "regex",
                "repeated",
                "replace",
                "separator",
                "source",
                "subField",
                "transform")) {
            context.put(term, "cr:" + term);
        }
        context.put("rai", "http://mlcommons.org/croissant/RAI/");
        context.put("sc", "https://schema.org/");
        return context;
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
