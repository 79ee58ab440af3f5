package org.medmat.question;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Counts for each answer in how many companies of others it may stand. There are thousands of both, so that 64 answers are counted at once:
 * a number holds the same binary digit of 64 counts. For one thread.
 */
final class Companies {

    /** Of a count that fits into an int. */
    private static final int DIGITS = Integer.SIZE - 1;

    /** For each answer those that it may meet, 64 in a number. */
    private final long[][] meeting;

    private final long[] fitting;
    /** The digits of the first 64 counts, the lowest first, then those of the next. */
    private final long[] digits;

    /** @param meeting for each answer those that it may meet */
    Companies(List<BitSet> meeting) {
        int words = (meeting.size() + Long.SIZE - 1) / Long.SIZE;
        this.meeting = meeting.stream()
                .map(each -> Arrays.copyOf(each.toLongArray(), words))
                .toArray(long[][]::new);
        this.fitting = new long[words];
        this.digits = new long[words * DIGITS];
    }

    /** Begins anew. */
    void clear() {
        Arrays.fill(digits, 0);
    }

    /** Adds a company, to which an empty one is open for all; false if nobody may stand in it. */
    boolean add(int[] company) {
        long anybody = 0;
        for (int word = 0; word < fitting.length; word++) {
            long those = -1;
            for (int answer : company) {
                those &= meeting[answer][word];
            }
            fitting[word] = those;
            anybody |= those;
        }
        count();
        return anybody != 0;
    }

    /** Adds one to the count of all that fit, digit by digit, as long as something is carried. */
    private void count() {
        for (int word = 0; word < fitting.length; word++) {
            long carried = fitting[word];
            for (int at = word * DIGITS; carried != 0; at++) {
                long both = digits[at] & carried;
                digits[at] ^= carried;
                carried = both;
            }
        }
    }

    /** For each answer in how many of the companies it may stand. */
    int[] fits() {
        int[] fits = new int[meeting.length];
        for (int answer = 0; answer < fits.length; answer++) {
            int first = answer / Long.SIZE * DIGITS;
            for (int digit = 0; digit < DIGITS; digit++) {
                fits[answer] |= (int) (digits[first + digit] >>> answer & 1) << digit;
            }
        }
        return fits;
    }
}
