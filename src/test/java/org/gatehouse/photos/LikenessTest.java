package org.gatehouse.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LikenessTest {
    /** Blots of colour, as chance would have them. */
    private static BufferedImage blots(long seed) {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            pen.fillOval(random.nextInt(640) - 80, random.nextInt(480) - 80, 160, 160);
        }
        pen.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    @Test
    void thePictureSavedAgainSmallerLooksAlike() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            Likeness whole = Likeness.of(encoded(blots(seed), "png"));
            Likeness smaller = Likeness.of(encoded(AreaAverage.scale(blots(seed), 300), "jpg"));
            assertThat(whole.isLike(smaller)).as("blots %d", seed).isTrue();
        }
    }

    @Test
    void anotherPictureDoesNot() throws IOException {
        Likeness first = Likeness.of(encoded(blots(0), "png"));
        for (int seed = 1; seed < 60; seed++)
            assertThat(first.isLike(Likeness.of(encoded(blots(seed), "png"))))
                    .as("blots %d", seed)
                    .isFalse();
    }
}
