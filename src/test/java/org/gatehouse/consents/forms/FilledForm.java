package org.gatehouse.consents.forms;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A printed page that somebody filled in, and what they meant. */
public record FilledForm(BufferedImage page, List<Row> rows) {
    /** How one row was filled in. */
    enum Hand {
        TICK,
        LARGE_TICK,
        CROSS,
        SCRIBBLE,
        INITIAL,
        BLUE,
        PENCIL,
        FILLED,
        CORRECTED,
        TAKEN_BACK,
        EMPTY,
        BOTH,
        RING,
        SPECK,
        STRUCK_OUT
    }

    /** @param right what a reader may say of it; the first is the best */
    record Row(Hand hand, boolean yes, Set<FormProposal> right) {}

    static FilledForm by(BufferedImage printed, FormLayout layout, Random random) {
        BufferedImage page = new BufferedImage(printed.getWidth(), printed.getHeight(), BufferedImage.TYPE_INT_RGB);
        page.createGraphics().drawImage(printed, 0, 0, null);
        List<Row> rows = new ArrayList<>();
        Hand[] hands = Hand.values();
        for (int row = 0; row < layout.rows(); row++)
            rows.add(fill(page, layout, row, hands[random.nextInt(hands.length)], random));
        return new FilledForm(page, rows);
    }

    static Row fill(BufferedImage page, FormLayout layout, int row, Hand hand, Random random) {
        boolean yes = random.nextBoolean();
        FormSpot meant = yes ? layout.yes(row) : layout.no(row);
        FormSpot other = yes ? layout.no(row) : layout.yes(row);
        PenStroke pen = new PenStroke(page, ink(hand), 0.45 + random.nextDouble() * 0.35, random);
        FormProposal said = yes ? FormProposal.YES : FormProposal.NO;
        Set<FormProposal> right = EnumSet.of(said);
        switch (hand) {
            case TICK, BLUE, PENCIL -> pen.tick(meant);
            case LARGE_TICK -> pen.largeTick(meant);
            case CROSS -> pen.cross(meant);
            case SCRIBBLE -> pen.scribble(meant);
            case INITIAL -> pen.initial(meant);
            case FILLED -> {
                pen.filled(meant);
                right.add(FormProposal.UNSURE);
            }
            case CORRECTED -> {
                pen.tick(other);
                pen.crossedOut(other);
                pen.tick(meant);
                right = EnumSet.of(FormProposal.BOTH, FormProposal.UNSURE);
            }
            case TAKEN_BACK -> {
                pen.tick(meant);
                pen.crossedOut(meant);
                right = EnumSet.of(FormProposal.UNSURE, FormProposal.NEITHER);
            }
            case EMPTY -> right = EnumSet.of(FormProposal.NEITHER);
            case BOTH -> {
                pen.tick(meant);
                pen.cross(other);
                right = EnumSet.of(FormProposal.BOTH);
            }
            case RING -> {
                pen.ring(meant);
                right = EnumSet.of(FormProposal.UNSURE);
            }
            case SPECK -> {
                pen.speck(meant);
                right = EnumSet.of(FormProposal.UNSURE, FormProposal.NEITHER);
            }
            case STRUCK_OUT -> {
                pen.through(layout.yes(row), layout.no(row));
                right = EnumSet.of(FormProposal.BOTH, FormProposal.UNSURE);
            }
        }
        return new Row(hand, yes, right);
    }

    private static Color ink(Hand hand) {
        return switch (hand) {
            case BLUE -> PenStroke.BLUE;
            case PENCIL -> PenStroke.PENCIL;
            default -> PenStroke.BLACK;
        };
    }
}
