package org.gatehouse.consents.forms;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** How people write on forms, in millimetres round the middle of a box, never twice the same. */
public final class PenStroke {
    public static final Color BLACK = new Color(30, 30, 35);
    public static final Color BLUE = new Color(40, 60, 170);
    public static final Color PENCIL = new Color(150, 150, 152);

    private final Graphics2D pen;
    private final Random random;
    private final double half = FormLayout.BOX / 2;

    public PenStroke(BufferedImage page, Color ink, double width, Random random) {
        this.random = random;
        pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(PaperForms.PER_MILLIMETRE, PaperForms.PER_MILLIMETRE);
        pen.setColor(ink);
        pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    private double near(double value, double spread) {
        return value + random.nextGaussian() * spread;
    }

    private void path(FormSpot middle, double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(middle.x() + near(points[0], 0.25), middle.y() + near(points[1], 0.25));
        for (int at = 2; at < points.length; at += 2)
            path.lineTo(middle.x() + near(points[at], 0.25), middle.y() + near(points[at + 1], 0.25));
        pen.draw(path);
    }

    public void tick(FormSpot middle) {
        path(middle, -1.6, 0.1, -0.5, 1.5, 1.9, -1.7);
    }

    /** Begins in the box and ends well above and beside it. */
    public void largeTick(FormSpot middle) {
        path(middle, -2.2, -0.2, -0.3, 1.9, 4.2, -5.2);
    }

    public void cross(FormSpot middle) {
        path(middle, -1.8, -1.8, 1.8, 1.8);
        path(middle, 1.8, -1.8, -1.8, 1.8);
    }

    public void scribble(FormSpot middle) {
        path(middle, -2.2, -1.4, 2, -1, -2.1, 0.1, 2.3, 0.4, -1.8, 1.3, 2, 1.8);
    }

    public void initial(FormSpot middle) {
        path(middle, -1.4, 1.7, -1.4, -1.6, 1.4, 1.6, 1.4, -1.7);
    }

    public void filled(FormSpot middle) {
        pen.fill(new Rectangle2D.Double(middle.x() - half, middle.y() - half, 2 * half, 2 * half));
    }

    public void crossedOut(FormSpot middle) {
        for (double y = -2.4; y <= 2.4; y += 0.45) path(middle, -3, y, 3, y + 0.3);
        for (double x = -2.4; x <= 2.4; x += 0.8) path(middle, x, -2.8, x + 0.5, 2.8);
    }

    public void ring(FormSpot middle) {
        pen.draw(new Ellipse2D.Double(middle.x() - 4.1, middle.y() - 3.9, 8.2, 7.8));
    }

    public void speck(FormSpot middle) {
        pen.fill(new Ellipse2D.Double(middle.x() + near(0, 0.8), middle.y() + near(0, 0.8), 0.7, 0.6));
    }

    public void through(FormSpot yes, FormSpot no) {
        pen.draw(new Line2D.Double(FormLayout.LEFT, near(yes.y(), 0.5), no.x() + 4, near(no.y(), 0.5)));
    }
}
