package org.medmat.export;

import java.util.List;
import java.util.Optional;

/** The forms that there are. */
public final class Forms {

    public static final List<Form> ALL = List.of(
            new JsonLines(),
            new Llava(),
            new LlamaFactory(),
            new MsSwift(),
            new QwenVl(),
            new InternVl(),
            new Axolotl(),
            new OpenAi(),
            new EasyR1(),
            new VlmEvalKit(),
            new MedEvalKit(),
            new EvalScope(),
            new Inspect(),
            new Trl(),
            new Verl(),
            new LmmsEval(),
            new Hub(false),
            new Hub(true),
            new ImageFolder(),
            new WebDataset());

    private Forms() {}

    public static Optional<Form> named(String word) {
        return ALL.stream().filter(form -> form.facts().word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return ALL.stream().map(form -> form.facts().word()).toList();
    }
}
