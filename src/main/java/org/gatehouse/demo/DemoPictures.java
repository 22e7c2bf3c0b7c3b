package org.gatehouse.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Drawn pictures for the demo posts: no photograph, nobody real. */
final class DemoPictures {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1066;

    private DemoPictures() {}

    /** Four bean plants on a window sill, each a little taller. */
    static Path beans(Path folder) throws IOException {
        BufferedImage picture = ground(new Color(214, 232, 240), new Color(246, 240, 224));
        Graphics2D pen = pen(picture);
        pen.setColor(new Color(170, 130, 92));
        pen.fillRect(0, 860, WIDTH, 206);
        for (int i = 0; i < 4; i++) {
            int x = 240 + i * 370;
            int top = 620 - i * 130;
            pen.setColor(new Color(72, 128, 62));
            pen.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(new QuadCurve2D.Double(x, 740, x + 46, (740 + top) / 2.0, x, top));
            for (int leaf = top; leaf < 720; leaf += 90) {
                pen.fill(new Ellipse2D.Double(x + 6, leaf, 96, 44));
                pen.fill(new Ellipse2D.Double(x - 96, leaf + 34, 96, 44));
            }
            pen.setColor(new Color(196, 96, 58));
            Path2D pot = new Path2D.Double();
            pot.moveTo(x - 100, 720);
            pot.lineTo(x + 100, 720);
            pot.lineTo(x + 74, 900);
            pot.lineTo(x - 74, 900);
            pot.closePath();
            pen.fill(pot);
        }
        return written(picture, pen, folder.resolve("beans.jpg"));
    }

    /** A harvest table with a loaf, apples and a jug. */
    static Path harvest(Path folder) throws IOException {
        BufferedImage picture = ground(new Color(250, 236, 210), new Color(238, 214, 170));
        Graphics2D pen = pen(picture);
        pen.setColor(new Color(140, 92, 60));
        pen.fillRect(0, 780, WIDTH, 286);
        pen.setColor(new Color(206, 152, 84));
        pen.fill(new Ellipse2D.Double(220, 560, 520, 280));
        pen.setColor(new Color(172, 116, 58));
        pen.setStroke(new BasicStroke(12, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < 3; i++) pen.drawArc(330 + i * 120, 610, 90, 150, 60, 100);
        for (int i = 0; i < 5; i++) {
            pen.setColor(i % 2 == 0 ? new Color(186, 44, 48) : new Color(126, 158, 62));
            pen.fill(new Ellipse2D.Double(820 + i * 132, 690 - (i % 2) * 44, 130, 124));
        }
        return written(picture, pen, folder.resolve("harvest.jpg"));
    }

    /** Two children who are nobody, before a pond. */
    static Path pond(Path folder) throws IOException {
        BufferedImage picture = ground(new Color(206, 224, 214), new Color(150, 176, 120));
        Graphics2D pen = pen(picture);
        pen.setColor(new Color(98, 138, 150));
        pen.fill(new Ellipse2D.Double(260, 420, 1080, 330));
        DrawnFace.draw(picture, 520, 700, 250, 0);
        DrawnFace.draw(picture, 1020, 740, 230, 0);
        return written(picture, pen, folder.resolve("pond.jpg"));
    }

    /** Three raincoats on their pegs and one child who hangs up the fourth, from behind. */
    static Path pegs(Path folder) throws IOException {
        BufferedImage picture = ground(new Color(244, 238, 226), new Color(226, 212, 190));
        Graphics2D pen = pen(picture);
        pen.setColor(new Color(140, 92, 60));
        pen.fillRect(0, 420, WIDTH, 40);
        for (int i = 0; i < 3; i++) raincoat(pen, 140 + i * 300, new Color(70 + i * 60, 120, 170 - i * 40));
        raincoat(pen, 1180, new Color(236, 190, 52));
        return written(picture, pen, folder.resolve("pegs.jpg"));
    }

    private static void raincoat(Graphics2D pen, int x, Color colour) {
        pen.setColor(colour);
        pen.fill(new Ellipse2D.Double(x + 50, 430, 140, 150));
        Path2D coat = new Path2D.Double();
        coat.moveTo(x + 70, 550);
        coat.lineTo(x + 170, 550);
        coat.lineTo(x + 240, 880);
        coat.lineTo(x, 880);
        coat.closePath();
        pen.fill(coat);
        pen.setColor(colour.darker());
        pen.fillRect(x + 50, 880, 50, 120);
        pen.fillRect(x + 140, 880, 50, 120);
    }

    private static BufferedImage ground(Color top, Color bottom) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, top, 0, HEIGHT, bottom));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.dispose();
        return picture;
    }

    private static Graphics2D pen(BufferedImage picture) {
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return pen;
    }

    private static Path written(BufferedImage picture, Graphics2D pen, Path file) throws IOException {
        pen.dispose();
        ImageIO.write(picture, "jpg", file.toFile());
        return file;
    }
}
