package org.medmat.road;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.medmat.item.OriginReader;
import org.medmat.item.Part;
import org.medmat.item.Side;
import org.medmat.item.WrittenOrigin;

/** The origins that a build has written. */
final class OriginLinesIn {

    private OriginLinesIn() {}

    static List<WrittenOrigin> of(Path out, int dataset, Side side) throws IOException {
        String path = Part.ofDataset(dataset, side).originsPath();
        List<WrittenOrigin> origins = new ArrayList<>();
        try (InputStream in = Files.newInputStream(out.resolve(path));
                OriginReader reader = new OriginReader(path, in)) {
            for (WrittenOrigin origin = reader.next(); origin != null; origin = reader.next()) {
                origins.add(origin);
            }
        }
        return origins;
    }
}
