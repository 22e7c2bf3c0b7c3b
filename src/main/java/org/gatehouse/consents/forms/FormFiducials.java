package org.gatehouse.consents.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the black squares in the corners, from the code outwards, and with them how the page lies in the picture. */
final class FormFiducials {
    private static final double PER_MILLIMETRE = 4;
    /** How far off each may be where the ones before have led, in millimetres; in the order of {@link FormLayout#fiducials}. */
    private static final double[] REACH = {6, 18, 26, 14};

    private static final double LEAST_CONTRAST = 0.3;
    /** A corner may be folded or stapled; the code and the other three still tell how the page lies. */
    private static final int LEAST_FOUND = 3;

    private static final double MOST_HOLES = 0.05;
    private static final double MOST_BEND = 1.5;

    /**
     * How the page lies.
     *
     * @param ink how dark black is, 0 for black to 1 for as light as the paper
     * @param bend how far the code is from where the squares say, in millimetres
     */
    record Lie(FormMap map, double ink, double bend) {
        boolean bent() {
            return bend > MOST_BEND || map.mirrored();
        }
    }

    private record Square(FormSpot spot, double ink) {}

    private FormFiducials() {}

    /** Empty where a part of the page is missing. */
    static Optional<Lie> find(ScannedGrey page, List<FormSpot> finders) {
        List<FormSpot> paper = new ArrayList<>(FormLayout.finders());
        List<FormSpot> picture = new ArrayList<>(finders);
        List<FormSpot> squaresOnPaper = new ArrayList<>();
        List<FormSpot> squares = new ArrayList<>();
        double ink = 0;
        FormMap map = FormMap.flat(paper, picture);
        for (int at = 0; at < REACH.length; at++) {
            FormSpot expected = FormLayout.fiducials().get(at);
            Optional<Square> square = square(page, map, expected, REACH[at]);
            if (square.isEmpty()) continue;
            paper.add(expected);
            picture.add(square.get().spot());
            squaresOnPaper.add(expected);
            squares.add(square.get().spot());
            ink += square.get().ink();
            map = squares.size() < LEAST_FOUND ? FormMap.flat(paper, picture) : FormMap.perspective(paper, picture);
        }
        if (squares.size() < LEAST_FOUND) return Optional.empty();
        FormMap lie = squares.size() == REACH.length ? FormMap.perspective(squaresOnPaper, squares) : map;
        return Optional.of(new Lie(lie, ink / squares.size(), bend(lie, finders)));
    }

    private static double bend(FormMap map, List<FormSpot> finders) {
        double most = 0;
        for (int at = 0; at < finders.size(); at++) {
            FormSpot expected = FormLayout.finders().get(at);
            most = Math.max(most, map.map(expected).distance(finders.get(at)) / map.scale(expected));
        }
        return Double.isNaN(most) ? Double.MAX_VALUE : most;
    }

    private static Optional<Square> square(ScannedGrey page, FormMap map, FormSpot expected, double reach) {
        double side = 2 * (reach + FormLayout.FIDUCIAL / 2 + FormLayout.FIDUCIAL_CLEAR);
        FormPatch patch = FormPatch.of(page, map, expected, side, PER_MILLIMETRE);
        FormPatch.Sums sums = patch.sums(patch.shades());
        int inner = samples(FormLayout.FIDUCIAL - 0.8) / 2;
        int clear = samples(FormLayout.FIDUCIAL + 1.2) / 2;
        int outer = samples(FormLayout.FIDUCIAL + 2 * FormLayout.FIDUCIAL_CLEAR - 1) / 2;
        double best = 0;
        int bestX = 0;
        int bestY = 0;
        for (int y = outer; y < patch.samples() - outer; y++)
            for (int x = outer; x < patch.samples() - outer; x++) {
                double dark = sums.mean(x - inner, y - inner, x + inner, y + inner);
                double light = (sums.of(x - outer, y - outer, x + outer, y + outer)
                                - sums.of(x - clear, y - clear, x + clear, y + clear))
                        / (4.0 * (outer * outer - clear * clear));
                double contrast = (light - dark) / Math.max(1, light);
                if (contrast <= best) continue;
                best = contrast;
                bestX = x;
                bestY = y;
            }
        double ink = 1 - best;
        return best < LEAST_CONTRAST
                ? Optional.empty()
                : middle(patch, bestX, bestY, outer, ink)
                        .map(map::map)
                        .filter(page::holds)
                        .map(spot -> new Square(spot, ink));
    }

    /** The centre of the darkness, to a part of a pixel; empty where it is not as large as a square. */
    private static Optional<FormSpot> middle(FormPatch patch, int atX, int atY, int reach, double ink) {
        double white = 0;
        for (int y = atY - reach; y < atY + reach; y++)
            for (int x = atX - reach; x < atX + reach; x++)
                white = Math.max(white, patch.shades()[y * patch.samples() + x]);
        int inner = samples(FormLayout.FIDUCIAL - 0.8) / 2;
        int holes = 0;
        double weight = 0;
        double across = 0;
        double down = 0;
        for (int y = atY - reach; y < atY + reach; y++)
            for (int x = atX - reach; x < atX + reach; x++) {
                double shade = patch.shades()[y * patch.samples() + x] / white;
                double dark = Math.min(1, (1 - shade) / (1 - ink));
                boolean inside = Math.abs(x + 0.5 - atX) < inner && Math.abs(y + 0.5 - atY) < inner;
                if (dark < 0.5 && inside) holes++;
                if (dark < 0.5) continue;
                weight += dark;
                across += dark * patch.offset(x);
                down += dark * patch.offset(y);
            }
        double area = weight * patch.step() * patch.step() / (FormLayout.FIDUCIAL * FormLayout.FIDUCIAL);
        // Letters and scribbles can be as large, but paper shows through them.
        boolean solid = holes <= MOST_HOLES * 4 * inner * inner;
        if (!solid || area < 0.6 || area > 1.4) return Optional.empty();
        return Optional.of(new FormSpot(
                patch.middle().x() + across / weight, patch.middle().y() + down / weight));
    }

    private static int samples(double millimetres) {
        return (int) Math.round(millimetres * PER_MILLIMETRE);
    }
}
