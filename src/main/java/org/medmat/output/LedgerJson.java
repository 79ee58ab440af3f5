package org.medmat.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.medmat.file.Sha256;
import org.medmat.problem.DataException;

/** Reads and writes ledgers. */
final class LedgerJson {

    private LedgerJson() {}

    static byte[] write(Ledger ledger) throws JsonProcessingException {
        return ManifestJson.MAPPER.writeValueAsBytes(ledger);
    }

    /** The ledger of an output folder; null if there is none, or a broken one, or one of another manifest or program. */
    static @Nullable Ledger read(Path folder, String program) throws IOException {
        Path file = folder.resolve(Ledger.NAME);
        Path manifest = folder.resolve(Manifest.NAME);
        if (!Files.isRegularFile(file) || !Files.isRegularFile(manifest)) {
            return null;
        }
        try {
            Ledger ledger = ManifestJson.MAPPER.readValue(ManifestJson.bytes(file), Ledger.class);
            return ledger.program().equals(program)
                            && ledger.manifest().equals(Sha256.hex(ManifestJson.bytes(manifest)))
                    ? ledger
                    : null;
        } catch (JsonProcessingException | CharConversionException | DataException e) {
            return null;
        }
    }
}
