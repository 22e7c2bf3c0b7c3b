package org.gatehouse.consents.forms;

import java.util.List;

/** From millimetres on paper to pixels in a picture, through whatever turn, skew and perspective lies between. */
final class FormMap {
    private final double[] terms;

    private FormMap(double[] terms) {
        this.terms = terms;
    }

    /** The one without perspective that comes closest to all pairs; at least three. */
    static FormMap flat(List<FormSpot> paper, List<FormSpot> picture) {
        double[][] sums = new double[3][3];
        double[] across = new double[3];
        double[] down = new double[3];
        for (int pair = 0; pair < paper.size(); pair++) {
            double[] row = {paper.get(pair).x(), paper.get(pair).y(), 1};
            add(sums, across, row, picture.get(pair).x());
            for (int at = 0; at < 3; at++)
                down[at] += row[at] * picture.get(pair).y();
        }
        double[] x = solved(copy(sums), across);
        double[] y = solved(sums, down);
        return new FormMap(new double[] {x[0], x[1], x[2], y[0], y[1], y[2], 0, 0});
    }

    /** The one with perspective that comes closest to all pairs; at least four. */
    static FormMap perspective(List<FormSpot> paper, List<FormSpot> picture) {
        double[][] sums = new double[8][8];
        double[] wanted = new double[8];
        // Of like size, or the sums lose their last digits.
        double scale = 1 / 100.0;
        for (int pair = 0; pair < paper.size(); pair++) {
            double x = paper.get(pair).x() * scale;
            double y = paper.get(pair).y() * scale;
            double across = picture.get(pair).x();
            double down = picture.get(pair).y();
            add(sums, wanted, new double[] {x, y, 1, 0, 0, 0, -x * across, -y * across}, across);
            add(sums, wanted, new double[] {0, 0, 0, x, y, 1, -x * down, -y * down}, down);
        }
        double[] terms = solved(sums, wanted);
        for (int at : new int[] {0, 1, 3, 4, 6, 7}) terms[at] *= scale;
        return new FormMap(terms);
    }

    FormSpot map(double x, double y) {
        double depth = terms[6] * x + terms[7] * y + 1;
        return new FormSpot(
                (terms[0] * x + terms[1] * y + terms[2]) / depth, (terms[3] * x + terms[4] * y + terms[5]) / depth);
    }

    FormSpot map(FormSpot paper) {
        return map(paper.x(), paper.y());
    }

    /** Pixels to a millimetre near a place on the paper. */
    double scale(FormSpot paper) {
        FormSpot from = map(paper);
        return (from.distance(map(paper.x() + 1, paper.y())) + from.distance(map(paper.x(), paper.y() + 1))) / 2;
    }

    /** How often the page was turned clockwise by a quarter, 0 to 3. */
    int quarterTurns() {
        FormSpot left = map(20, 148);
        FormSpot right = map(190, 148);
        double angle = Math.atan2(right.y() - left.y(), right.x() - left.x());
        return Math.floorMod(Math.round(angle / (Math.PI / 2)), 4);
    }

    /** Whether the paper is seen from its back, through itself or in a mirror. */
    boolean mirrored() {
        FormSpot middle = map(105, 148);
        FormSpot right = map(106, 148);
        FormSpot below = map(105, 149);
        return (right.x() - middle.x()) * (below.y() - middle.y()) - (right.y() - middle.y()) * (below.x() - middle.x())
                <= 0;
    }

    private static void add(double[][] sums, double[] wanted, double[] row, double value) {
        for (int at = 0; at < row.length; at++) {
            wanted[at] += row[at] * value;
            for (int other = 0; other < row.length; other++) sums[at][other] += row[at] * row[other];
        }
    }

    private static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int row = 0; row < rows.length; row++) copy[row] = rows[row].clone();
        return copy;
    }

    /** Gauss with the largest pivot; where there is none, the numbers that come out map nothing near its place. */
    private static double[] solved(double[][] sums, double[] wanted) {
        int size = wanted.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++)
                if (Math.abs(sums[row][column]) > Math.abs(sums[pivot][column])) pivot = row;
            double[] swapped = sums[column];
            sums[column] = sums[pivot];
            sums[pivot] = swapped;
            double value = wanted[column];
            wanted[column] = wanted[pivot];
            wanted[pivot] = value;
            for (int row = 0; row < size; row++) {
                if (row == column) continue;
                double factor = sums[row][column] / sums[column][column];
                for (int at = column; at < size; at++) sums[row][at] -= factor * sums[column][at];
                wanted[row] -= factor * wanted[column];
            }
        }
        double[] solution = new double[size];
        for (int at = 0; at < size; at++) solution[at] = wanted[at] / sums[at][at];
        return solution;
    }
}
