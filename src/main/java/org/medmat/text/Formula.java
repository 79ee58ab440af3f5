package org.medmat.text;

/** Cells that a spreadsheet would run. */
public final class Formula {

    private static final String BEGINS = "=+-@\t\r";

    private Formula() {}

    /** The cell as text that nothing runs. */
    public static String disarmed(String cell) {
        return !cell.isEmpty() && BEGINS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
