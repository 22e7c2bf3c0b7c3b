package org.gatehouse.consents.forms;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** One page of the pile as a picture; of a size that fits in memory, but keep only one at a time. */
public record ScannedPage(ScannedPlace place, BufferedImage image) implements ScannedSheet {
    private static final float QUALITY = 0.75f;

    /** The page turned back by quarters clockwise as the reading found it, see {@link FormReading#quarterTurns}. */
    public BufferedImage upright(int quarterTurns) {
        int turns = Math.floorMod(-quarterTurns, 4);
        int width = turns % 2 == 0 ? image.getWidth() : image.getHeight();
        int height = turns % 2 == 0 ? image.getHeight() : image.getWidth();
        BufferedImage upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        pen.translate(width / 2.0, height / 2.0);
        pen.rotate(turns * Math.PI / 2);
        pen.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return upright;
    }

    /** The upright page as a JPEG without metadata, to be kept as evidence. */
    public byte[] evidence(int quarterTurns) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(upright(quarterTurns), null, null), param);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
