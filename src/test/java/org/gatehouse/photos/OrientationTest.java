package org.gatehouse.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationTest {
    private final PictureReader reader = new PictureReader();

    /** The corners as EXIF defines them: what is stored first, seen upright from the top left, clockwise. */
    @ParameterizedTest
    @CsvSource({
        "1, red, green, white, blue",
        "2, green, red, blue, white",
        "3, white, blue, red, green",
        "4, blue, white, green, red",
        "5, red, blue, white, green",
        "6, blue, red, green, white",
        "7, white, green, red, blue",
        "8, green, white, blue, red"
    })
    void everyOrientationComesOutUpright(
            int orientation, String topLeft, String topRight, String bottomRight, String bottomLeft)
            throws IOException {
        byte[] source = Planted.into(Drawn.jpeg(Drawn.quarters(160, 96)), Planted.exif(orientation));
        Picture picture = reader.read(source);
        BufferedImage seen = Drawn.open(picture.bytes());
        boolean sideways = orientation >= 5;
        assertThat(picture.width()).isEqualTo(sideways ? 96 : 160).isEqualTo(seen.getWidth());
        assertThat(picture.height()).isEqualTo(sideways ? 160 : 96).isEqualTo(seen.getHeight());
        isClose(Drawn.at(seen, .25, .25), topLeft);
        isClose(Drawn.at(seen, .75, .25), topRight);
        isClose(Drawn.at(seen, .75, .75), bottomRight);
        isClose(Drawn.at(seen, .25, .75), bottomLeft);
    }

    @Test
    void aPngIsTurnedToo() throws IOException {
        byte[] source = Planted.intoPng(Drawn.png(Drawn.quarters(160, 96)), Planted.chunk("eXIf", Planted.tiff(6)));
        isClose(Drawn.at(Drawn.open(reader.read(source).bytes()), .25, .25), "blue");
    }

    @Test
    void anOrientationThatDoesNotExistTurnsNothing() throws IOException {
        byte[] source = Planted.into(Drawn.jpeg(Drawn.quarters(160, 96)), Planted.exif(9));
        assertThat(reader.read(source).width()).isEqualTo(160);
    }

    private static void isClose(Color seen, String name) {
        Color expected = switch (name) {
            case "red" -> Color.RED;
            case "green" -> Color.GREEN;
            case "blue" -> Color.BLUE;
            default -> Color.WHITE;
        };
        assertThat(seen.getRed()).isCloseTo(expected.getRed(), Offset.offset(12));
        assertThat(seen.getGreen()).isCloseTo(expected.getGreen(), Offset.offset(12));
        assertThat(seen.getBlue()).isCloseTo(expected.getBlue(), Offset.offset(12));
    }
}
