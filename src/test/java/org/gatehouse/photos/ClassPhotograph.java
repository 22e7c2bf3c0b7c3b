package org.gatehouse.photos;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.gatehouse.demo.DrawnFace;

/** A photograph of children who are nobody: faces that the search finds, before a wall. */
public final class ClassPhotograph {
    private ClassPhotograph() {}

    /** @param faces how many, in rows of four */
    public static Path of(Path file, int faces) throws IOException {
        BufferedImage image = DrawnFace.wall(1600, 1066);
        for (int i = 0; i < faces; i++) DrawnFace.draw(image, 250 + 360 * (i % 4), 300 + 420 * (i / 4), 150, 0);
        ImageIO.write(image, "jpg", file.toFile());
        return file;
    }
}
