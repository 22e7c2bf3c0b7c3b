package org.gatehouse.photos;

/**
 * Which source lines each line of a smaller picture covers, the outer two perhaps in part: as many for each, some of them with
 * no weight, so that loops over them are even. The weights of one line add up to exactly {@link #WHOLE}.
 */
final class Cover {
    static final int WHOLE_BITS = 14;
    static final int WHOLE = 1 << WHOLE_BITS;

    private final int[] first;
    private final int[] weights;
    private final int each;

    /** @param fewer lines of the smaller picture, at most {@code lines} */
    Cover(int lines, int fewer) {
        first = new int[fewer];
        each = lines == fewer ? 1 : (lines + fewer - 1) / fewer + 1;
        weights = new int[fewer * each];
        // Rounded down, so that no outer weight falls below zero.
        int whole = (int) ((long) WHOLE * fewer / lines);
        // In units of 1/fewer of a source line, so that edges are exact.
        for (int cell = 0; cell < fewer; cell++) {
            long from = (long) cell * lines;
            long to = from + lines;
            first[cell] = (int) (from / fewer);
            int inner = (int) ((to - 1) / fewer) - first[cell] - 1;
            int at = cell * each;
            if (inner < 0) {
                weights[at] = WHOLE;
                continue;
            }
            long inFirst = (first[cell] + 1L) * fewer - from;
            long inLast = to - (first[cell] + 1L + inner) * fewer;
            int outer = WHOLE - inner * whole;
            for (int i = 1; i <= inner; i++) weights[at + i] = whole;
            weights[at] = (int) (outer * inFirst / (inFirst + inLast));
            weights[at + inner + 1] = outer - weights[at];
        }
    }

    int cells() {
        return first.length;
    }

    /** How many source lines are weighed for each line; from the last ones' first line this may reach beyond the source. */
    int each() {
        return each;
    }

    int first(int cell) {
        return first[cell];
    }

    /** {@link #each()} weights for each line, one after the other. */
    int[] weights() {
        return weights;
    }
}
