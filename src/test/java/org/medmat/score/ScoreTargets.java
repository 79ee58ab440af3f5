package org.medmat.score;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.medmat.fuzz.FuzzTarget;
import org.medmat.fuzz.Input;
import org.medmat.fuzz.OneFile;

/** Predictions of any tool, as a target of a fuzzer. */
public final class ScoreTargets {

    private static final List<String> NAMES =
            List.of("p.jsonl", "p.json", "p.csv", "p.tsv", "p.xlsx", "p.csv.gz", "p.zip");

    private ScoreTargets() {}

    public static List<FuzzTarget> all() {
        return List.of(new FuzzTarget("predictions", 500, ScoreTargets::predictions, ScoreTargets::read));
    }

    private static Stream<byte[]> predictions() {
        return Stream.of(
                Input.of(
                        "{\"key\": \"0123456789abcdef\", \"prediction\": \"B\"}\n{\"id\": 1, \"response\": \"A\"}\n",
                        0),
                Input.of(
                        "{\"doc\": {\"id\": 3, \"image\": \"a.png\"}, \"filtered_resps\": [\"The answer is C\"]}\n", 0),
                Input.of("[{\"prompt\": \"q\", \"predict\": \"B: cyst\", \"label\": \"B\"}]", 1),
                Input.of("index,image,question,prediction\n1,a.png,\"what, is it\",B\n", 2),
                Input.of("index\tquestion\tprediction\n1\twhat\tB\n", 3),
                Input.of("\ufeffkey,answer\n0123456789abcdef,A\n", 2));
    }

    private static void read(Input input) throws IOException {
        String name = input.choice(NAMES);
        OneFile.read(name, input.rest(), folder -> new PredictionFile(folder.resolve(name)).read(prediction -> {}));
    }
}
