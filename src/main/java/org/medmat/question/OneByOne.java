package org.medmat.question;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.medmat.random.RandomStream;

/** Draws a slate's answers one after the other, each by its odds: where so little fits that drawing them together is vain. */
final class OneByOne {

    private OneByOne() {}

    static int[] beside(
            int right, List<BitSet> meeting, double[] odds, int places, IntPredicate mayStand, RandomStream random) {
        BitSet fitting = new BitSet();
        fitting.set(0, odds.length);
        if (right != SlateLaw.ELSEWHERE) {
            fitting.and(meeting.get(right));
        }
        int wanted = right == SlateLaw.ELSEWHERE ? places : places - 1;
        int[] drawn = new int[wanted];
        int size = 0;
        while (size < wanted) {
            int next = draw(fitting, odds, mayStand, random);
            if (next < 0) {
                break;
            }
            drawn[size++] = next;
            fitting.and(meeting.get(next));
        }
        return Arrays.copyOf(drawn, size);
    }

    private static int draw(BitSet fitting, double[] odds, IntPredicate mayStand, RandomStream random) {
        double all = 0;
        for (int answer = fitting.nextSetBit(0); answer >= 0; answer = fitting.nextSetBit(answer + 1)) {
            if (mayStand.test(answer)) {
                all += odds[answer];
            } else {
                fitting.clear(answer);
            }
        }
        double left = random.unit() * all;
        int last = -1;
        for (int answer = fitting.nextSetBit(0); answer >= 0; answer = fitting.nextSetBit(answer + 1)) {
            last = answer;
            left -= odds[answer];
            if (left < 0) {
                break;
            }
        }
        return last;
    }
}
