package org.gatehouse.sheets;

/**
 * What could not be read, where it stands and what to do about it.
 *
 * @param column the header as the file writes it; empty where the whole row is meant
 * @param value the cell as it stands
 */
public record Problem(int row, String column, String value, String message, Effect effect) {
    /** What follows for the row. */
    public enum Effect {
        /** Nothing of the row is taken. */
        ROW_LEFT_OUT,
        /** The row is taken without this cell. */
        CELL_LEFT_OUT,
        /** All is taken; somebody should look. */
        TAKEN
    }
}
