package org.medmat.gallery;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.medmat.catalog.TwinFile;
import org.medmat.fuzz.FuzzTarget;
import org.medmat.fuzz.Input;
import org.medmat.fuzz.OneFile;
import org.medmat.twin.Small;

/** What is remembered of pictures, as targets of a fuzzer: the index, its journal, and the file of twins. */
public final class GalleryTargets {

    private static final String LINE =
            "{\"dataset\":2,\"image\":\"a/1.jpg\",\"bytes\":7,\"sha256\":\"ab\",\"form\":\"PNG\","
                    + "\"width\":3,\"height\":2,\"bits\":8,\"frames\":1,\"wrong\":[],\"pixels\":\"cd\"}";
    private static final String TWINS =
            "{\"group\":1,\"kind\":\"bytes\",\"side\":\"train\",\"dataset\":2,\"image\":\"a/1.jpg\","
                    + "\"stands\":\"both\",\"label\":\"Cyst\",\"becomes\":\"kept\"}\n";

    private GalleryTargets() {}

    public static List<FuzzTarget> all() {
        return List.of(
                new FuzzTarget(
                        "picture-index",
                        200,
                        () -> Stream.of(
                                Input.of(LINE),
                                Input.of("1f\t" + Base64.getEncoder().encodeToString(new byte[Small.BYTES]) + "\t"
                                        + LINE)),
                        GalleryTargets::readIndex),
                new FuzzTarget(
                        "twins",
                        200,
                        () -> Stream.of(Input.of(TWINS)),
                        input -> OneFile.read(
                                "twins.jsonl", input.rest(), folder -> TwinFile.read(folder.resolve("twins.jsonl")))));
    }

    private static void readIndex(Input input) throws IOException {
        String line = input.text();
        IndexLine.read(line);
        IndexLine.ofJournal(line);
    }
}
