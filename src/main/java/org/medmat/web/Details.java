package org.medmat.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Subset;
import org.medmat.item.WrittenItem;
import org.medmat.item.WrittenOrigin;
import org.medmat.view.ItemIndex;
import org.medmat.view.ViewedFolder;

/** Items as keys and values: a few for the grid, all for the item in full. */
final class Details {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ViewedFolder folder;
    private final Catalog catalog;

    Details(ViewedFolder folder, Catalog catalog) {
        this.folder = folder;
        this.catalog = catalog;
    }

    String image(int item) throws IOException {
        return folder.item(item).image();
    }

    Map<String, Object> card(int item) throws IOException {
        WrittenItem written = folder.item(item);
        return card(item, written);
    }

    private Map<String, Object> card(int item, WrittenItem written) {
        ItemIndex index = folder.index();
        Dataset dataset = Objects.requireNonNull(catalog.datasets().get(written.dataset()));
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("key", index.key(item));
        card.put("dataset", dataset.number());
        card.put("name", dataset.name());
        card.put("question", written.question());
        card.put("answer", written.answer());
        card.put("kind", index.texts().kinds().get(index.columns().kind()[item]));
        card.put("side", side(item));
        return card;
    }

    private String side(int item) {
        String file = folder.index().files().get(folder.index().places().file()[item]);
        return file.substring(file.lastIndexOf('-') + 1);
    }

    Map<String, Object> of(int item) throws IOException {
        WrittenItem written = folder.item(item);
        Map<String, Object> all = card(item, written);
        Dataset dataset = Objects.requireNonNull(catalog.datasets().get(written.dataset()));
        Subset subset = catalog.subsetOf(dataset);
        all.put("image", written.image());
        all.put("options", written.options());
        all.put("right", written.answerChoice());
        all.put("box", json(written.further().get("box")));
        all.put("size", json(written.further().get("size")));
        all.put("subset", subset.number());
        all.put("modality", subset.modality());
        all.put("area", subset.area());
        all.put("task", subset.task());
        all.put("licence", dataset.licence());
        all.put("home", dataset.home());
        all.put("file", folder.index().files().get(folder.index().places().file()[item]));
        all.put("id", written.id());
        WrittenOrigin origin = folder.origin(item);
        if (origin != null) {
            all.put("raw", origin.evidence().raw());
            all.put("rule", origin.evidence().rule());
            all.put("labelFile", origin.evidence().file());
            all.put("row", origin.evidence().row());
            all.put("patient", origin.placing().patient());
            all.put("group", origin.placing().group());
            all.put(
                    "own",
                    origin.placing().own() == null ? "" : origin.placing().own().word());
            all.put("why", origin.placing().why());
        }
        return all;
    }

    private static @Nullable Object json(@Nullable String text) throws JsonProcessingException {
        return text == null ? null : MAPPER.readTree(text);
    }
}
