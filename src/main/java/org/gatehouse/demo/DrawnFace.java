package org.gatehouse.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;

/** A face that is nobody's, shaded well enough for the search to take it for one. */
public final class DrawnFace {
    private static final Color DARK = new Color(40, 26, 20);

    private DrawnFace() {}

    /** A plain wall to stand before. */
    public static BufferedImage wall(int width, int height) {
        BufferedImage wall = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = wall.createGraphics();
        graphics.setColor(new Color(150, 165, 160));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return wall;
    }

    /**
     * Draws a face with neck and shoulders.
     *
     * @param height of the face from brow to chin, in pixels
     * @param quarters how often it is turned to the right by 90°
     */
    public static void draw(BufferedImage image, double centreX, double centreY, double height, int quarters) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        AffineTransform place = AffineTransform.getTranslateInstance(centreX, centreY);
        place.quadrantRotate(quarters);
        place.scale(height / 100, height / 100);
        graphics.transform(place);
        draw(graphics);
        graphics.dispose();
    }

    /** The face reaches from (-38, -50) to (38, 50). */
    private static void draw(Graphics2D graphics) {
        Color skin = new Color(214, 160, 128);
        Color shade = new Color(150, 98, 74);
        graphics.setColor(new Color(52, 70, 110));
        graphics.fill(new Ellipse2D.Double(-95, 78, 190, 140));
        graphics.setColor(shade);
        graphics.fill(new Ellipse2D.Double(-22, 30, 44, 66));
        graphics.setColor(DARK);
        graphics.fill(new Ellipse2D.Double(-48, -74, 96, 100));
        ball(graphics, -45, -12, 12, 26, shade, shade.darker());
        ball(graphics, 33, -12, 12, 26, shade, shade.darker());
        graphics.setPaint(new RadialGradientPaint(
                new Point2D.Double(-6, -8), 66, new float[] {0, 0.6f, 1}, new Color[] {skin.brighter(), skin, shade}));
        graphics.fill(head());
        for (int side = -1; side <= 1; side += 2) eye(graphics, side * 17, -8, shade);
        nose(graphics, shade, skin.brighter());
        mouth(graphics, shade);
        hair(graphics);
    }

    private static Path2D head() {
        Path2D head = new Path2D.Double();
        head.moveTo(-39, -20);
        head.curveTo(-40, -78, 40, -78, 39, -20);
        head.curveTo(39, 20, 26, 51, 0, 52);
        head.curveTo(-26, 51, -39, 20, -39, -20);
        return head;
    }

    private static void ball(
            Graphics2D graphics, double x, double y, double width, double height, Color in, Color out) {
        graphics.setPaint(new RadialGradientPaint(
                new Point2D.Double(x + width / 2, y + height / 2),
                (float) Math.max(width, height) / 2,
                new float[] {0, 1},
                new Color[] {in, out}));
        graphics.fill(new Ellipse2D.Double(x, y, width, height));
    }

    private static void eye(Graphics2D graphics, double x, double y, Color shade) {
        Color clear = new Color(shade.getRed(), shade.getGreen(), shade.getBlue(), 0);
        ball(graphics, x - 14, y - 12, 28, 22, new Color(110, 66, 50, 190), clear);
        graphics.setColor(new Color(235, 230, 225));
        graphics.fill(new Ellipse2D.Double(x - 8.5, y - 3.6, 17, 7.6));
        graphics.setColor(new Color(60, 38, 26));
        graphics.fill(new Ellipse2D.Double(x - 4, y - 4, 8, 8));
        graphics.setColor(Color.BLACK);
        graphics.fill(new Ellipse2D.Double(x - 2, y - 2, 4, 4));
        graphics.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(DARK);
        graphics.draw(new Arc2D.Double(x - 9.5, y - 4.5, 19, 11, 15, 150, Arc2D.OPEN));
        graphics.setStroke(new BasicStroke(4.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(new QuadCurve2D.Double(x - 12, y - 12, x, y - 18, x + 12, y - 12));
    }

    private static void nose(Graphics2D graphics, Color shade, Color light) {
        ball(graphics, -5, -12, 7, 34, light, new Color(light.getRed(), light.getGreen(), light.getBlue(), 0));
        ball(graphics, -11, 8, 22, 17, new Color(190, 130, 100, 200), new Color(150, 98, 74, 0));
        graphics.setColor(new Color(90, 50, 38));
        graphics.fill(new Ellipse2D.Double(-7.5, 16, 5, 3.2));
        graphics.fill(new Ellipse2D.Double(2.5, 16, 5, 3.2));
        graphics.setStroke(new BasicStroke(1.6f));
        graphics.setColor(shade);
        graphics.draw(new QuadCurve2D.Double(9, 6, 13, 17, 8, 20));
    }

    private static void mouth(Graphics2D graphics, Color shade) {
        Path2D lips = new Path2D.Double();
        lips.moveTo(-15, 30);
        lips.quadTo(-6, 26, 0, 28.5);
        lips.quadTo(6, 26, 15, 30);
        lips.quadTo(0, 43, -15, 30);
        graphics.setColor(new Color(168, 78, 74));
        graphics.fill(lips);
        graphics.setColor(new Color(240, 235, 228));
        graphics.fill(new Ellipse2D.Double(-10, 29.5, 20, 4));
        graphics.setColor(new Color(90, 36, 36));
        graphics.setStroke(new BasicStroke(1.4f));
        graphics.draw(new QuadCurve2D.Double(-15, 30, 0, 31, 15, 30));
        graphics.setColor(shade);
        graphics.draw(new QuadCurve2D.Double(-8, 42, 0, 44, 8, 42));
    }

    private static void hair(Graphics2D graphics) {
        Path2D fringe = new Path2D.Double();
        fringe.moveTo(-43, 0);
        fringe.curveTo(-50, -84, 50, -84, 43, 0);
        fringe.curveTo(38, -30, 30, -42, 6, -40);
        fringe.curveTo(-18, -38, -36, -30, -43, 0);
        graphics.setColor(DARK);
        graphics.fill(fringe);
    }
}
