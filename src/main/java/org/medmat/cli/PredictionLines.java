package org.medmat.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.medmat.score.Baseline;

/** Predictions as lines of JSON. Apart from the command, whose help needs no JSON. */
final class PredictionLines {

    private PredictionLines() {}

    static void write(Baseline written, OutputStream to) throws IOException {
        JsonFactory factory = JsonFactory.builder().build().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        try (JsonGenerator lines = factory.createGenerator(to)) {
            lines.setRootValueSeparator(null);
            written.write((key, prediction, right) -> {
                lines.writeStartObject();
                lines.writeStringField("key", key);
                lines.writeStringField("prediction", prediction);
                lines.writeStringField("answer", right);
                lines.writeEndObject();
                lines.writeRaw('\n');
            });
        }
        to.flush();
    }
}
