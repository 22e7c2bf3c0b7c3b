package org.gatehouse.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gatehouse.rules.Refusal;

/** Bytes changed, cut out and put in from other files: out comes a clean picture or a refusal, whatever decoders throw. */
class HostileContainersTest {
    private static final BufferedImage IMAGE = Drawn.noise(40, 30);
    private static final List<byte[]> SEEDS = List.of(
            Containers.gif(IMAGE),
            Containers.intoGif(Containers.gif(Drawn.quarters(40, 30)), Containers.gifExtension(0xFE, new byte[9])),
            Containers.webp("lossy"),
            Containers.webp("lossless"),
            Containers.webp("half-clear"),
            Containers.webp("moving"),
            Containers.intoWebp(Containers.webp("lossless"), Containers.riffChunk("EXIF", Planted.tiff(6))),
            Containers.bmp(IMAGE),
            Containers.bmp(new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_INDEXED)),
            Containers.tiffWith(IMAGE, Containers.bytes(700, Planted.ascii(Planted.xmp()))),
            Containers.tiff(IMAGE, "LZW"),
            Containers.tiff(IMAGE, "Deflate"),
            Containers.tiff(IMAGE, "PackBits"),
            Containers.tiff(IMAGE, "JPEG"),
            Planted.into(Drawn.jpeg(IMAGE), Planted.exif(6), Profiles.segments(Profiles.displayP3())),
            Planted.intoPng(Drawn.png(IMAGE), Planted.everyChunk()));

    private final PictureReader reader = new PictureReader();

    @Property(tries = 400)
    void whateverIsDoneToAFileItIsRefusedOrComesOutClean(
            @ForAll @IntRange(max = 15) int which, @ForAll long chance, @ForAll @IntRange(min = 1, max = 4) int times)
            throws IOException {
        byte[] bytes = SEEDS.get(which);
        Random random = new Random(chance);
        for (int i = 0; i < times; i++) bytes = harmed(bytes, random);
        try {
            assertThat(ReadBack.traces(reader.read(bytes).bytes())).isEmpty();
        } catch (Refusal refusal) {
            assertThat(refusal.key()).startsWith("photos.refused.");
        }
    }

    private static byte[] harmed(byte[] bytes, Random random) {
        if (bytes.length < 2) return bytes;
        // Headers are short and pixels long; half of the damage goes where the structure is.
        int reach = random.nextBoolean() ? bytes.length : Math.min(200, bytes.length);
        int at = random.nextInt(reach);
        int length = 1 + random.nextInt(16);
        int end = Math.min(bytes.length, at + length);
        byte[] other = SEEDS.get(random.nextInt(SEEDS.size()));
        int from = random.nextInt(other.length);
        byte[] taken = Arrays.copyOfRange(other, from, Math.min(other.length, from + length));
        byte[] head = Arrays.copyOf(bytes, at);
        byte[] tail = Arrays.copyOfRange(bytes, end, bytes.length);
        return switch (random.nextInt(5)) {
            case 0 -> Planted.join(head, tail);
            case 1 -> Planted.join(head, taken, Arrays.copyOfRange(bytes, at, bytes.length));
            case 2 -> Planted.join(head, taken, tail);
            case 3 -> flipped(bytes, at, (byte) (1 << random.nextInt(8)));
            default -> flipped(bytes, at, (byte) (1 + random.nextInt(255)));
        };
    }

    private static byte[] flipped(byte[] bytes, int at, byte bits) {
        byte[] changed = bytes.clone();
        changed[at] ^= bits;
        return changed;
    }
}
