package org.medmat.gallery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.twin.Small;

/** A picture as a line of the index, and as a line of a journal, which holds the small picture and the stamp too. */
record IndexLine(
        int dataset,
        String image,
        long bytes,
        String sha256,
        String form,
        int width,
        int height,
        int bits,
        int frames,
        List<String> wrong,
        String pixels) {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /**
     * A picture that was looked at.
     *
     * @param stamp by which its file is known again; 0 where it is not
     */
    record Kept(int dataset, String image, Seen seen, long stamp) {}

    static String line(Kept kept) {
        Seen seen = kept.seen();
        try {
            return MAPPER.writeValueAsString(new IndexLine(
                    kept.dataset(),
                    kept.image(),
                    seen.bytes(),
                    seen.sha256(),
                    seen.form(),
                    seen.width(),
                    seen.height(),
                    seen.bits(),
                    seen.frames(),
                    seen.wrong(),
                    seen.pixels()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String journalLine(Kept kept) {
        return Long.toHexString(kept.stamp())
                + "\t"
                + Base64.getEncoder().encodeToString(kept.seen().small())
                + "\t"
                + line(kept);
    }

    /** Null where the line is none. */
    static @Nullable IndexLine read(String line) {
        try {
            return MAPPER.readValue(line, IndexLine.class);
        } catch (IOException e) {
            return null;
        }
    }

    Kept kept(byte[] small, long stamp) {
        return new Kept(
                dataset,
                image,
                new Seen(bytes, sha256, form, width, height, bits, frames, wrong, pixels, small),
                stamp);
    }

    /** Null where the line is none, as one that was cut off. */
    static @Nullable Kept ofJournal(String line) {
        String[] parts = line.split("\t", 3);
        if (parts.length < 3) {
            return null;
        }
        IndexLine read = read(parts[2]);
        try {
            byte[] small = Base64.getDecoder().decode(parts[1]);
            return read == null || small.length != Small.BYTES
                    ? null
                    : read.kept(small, Long.parseUnsignedLong(parts[0], 16));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
