package org.medmat.score;

/**
 * From where to where a share lies, by 95 %.
 *
 * @param low 0 to 1
 * @param high 0 to 1
 */
public record Interval(double low, double high) {

    /** The normal distribution's, for 95 % in the middle. */
    static final double Z = 1.959963984540054;

    /** Wilson's of a share of so many independent answers, which need not be a whole number. */
    static Interval wilson(double share, double number) {
        if (number <= 0) {
            return new Interval(0, 1);
        }
        double z2 = Z * Z / number;
        double middle = share + z2 / 2;
        double half = Z * Math.sqrt(share * (1 - share) / number + z2 / (4 * number));
        return new Interval(
                share == 0 ? 0 : Math.max(0, (middle - half) / (1 + z2)),
                share == 1 ? 1 : Math.min(1, (middle + half) / (1 + z2)));
    }
}
