package org.medmat.question;

import java.util.ArrayList;
import java.util.List;
import org.medmat.item.Option;
import org.medmat.random.RandomStream;

/** The texts of a subset's questions. Never change. */
public final class Instructions {

    private final List<Instruction> all;
    private final boolean quote;

    private Instructions(List<Instruction> all) {
        this.all = all;
        this.quote = all.stream().anyMatch(instruction -> !instruction.quoted().isEmpty());
    }

    public static Instructions of(List<String> texts) {
        return new Instructions(texts.stream().map(Instruction::of).toList());
    }

    /** One of those that suit the options, each equally likely. */
    String draw(List<? extends Option> options, RandomStream random) {
        return drawFor(quote ? options.stream().map(Option::text).toList() : List.of(), random);
    }

    /** The same for options as they are written; the last of all where none suits them. */
    String drawFor(List<String> options, RandomStream random) {
        List<Instruction> suitable = quote ? suitable(options) : all;
        return suitable.isEmpty()
                ? all.get(all.size() - 1).text()
                : suitable.get(random.below(suitable.size())).text();
    }

    private List<Instruction> suitable(List<String> texts) {
        List<Instruction> suitable = new ArrayList<>(all.size());
        for (Instruction instruction : all) {
            if (instruction.suits(texts)) {
                suitable.add(instruction);
            }
        }
        return suitable;
    }
}
