package org.gatehouse.photos;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.gatehouse.photos.JpegParts.Part;
import org.gatehouse.photos.PngParts.Chunk;
import org.gatehouse.photos.PngParts.Header;

/**
 * Reads an encoded picture back and says what stands in it beyond a bare picture. Two readers that know nothing of each other
 * look: metadata-extractor against an allow-list of directories, and a walk over markers or chunks, since the first does not
 * see what lies after the picture's end.
 */
public final class ReadBack {
    private ReadBack() {}

    /**
     * What stands in these bytes beyond a bare JPEG or PNG, each trace once, in the order found; empty where they are clean.
     * Bytes that are neither, or that end early, are themselves a trace.
     */
    public static List<String> traces(byte[] bytes) {
        Set<String> traces = new LinkedHashSet<>();
        try {
            switch (FileKind.of(bytes)) {
                case JPEG -> {
                    walkJpeg(bytes, traces);
                    directories(bytes, SourceMetadata.BARE_JPEG, traces);
                }
                case PNG -> {
                    walkPng(bytes, traces);
                    directories(bytes, SourceMetadata.BARE_PNG, traces);
                }
                default -> traces.add("no JPEG or PNG");
            }
        } catch (IOException | ImageProcessingException | DataFormatException | RuntimeException broken) {
            traces.add("unreadable");
        }
        return List.copyOf(traces);
    }

    private static void directories(byte[] bytes, Set<String> bare, Set<String> traces)
            throws IOException, ImageProcessingException {
        for (Directory directory : ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                .getDirectories()) if (!bare.contains(directory.getName())) traces.add(directory.getName());
    }

    private static void walkJpeg(byte[] bytes, Set<String> traces) {
        JpegParts parts = JpegParts.of(bytes);
        if (parts.stray()) traces.add("bytes between segments");
        if (parts.end() < 0) traces.add("no end of image");
        else if (parts.end() < bytes.length) traces.add("bytes after the end of image");
        if (parts.frames().size() != 1) traces.add("more or less than one frame");
        List<Part> all = parts.parts();
        for (int i = 0; i < all.size(); i++) {
            Part part = all.get(i);
            boolean bare = switch (part.marker()) {
                case JpegParts.SOI, JpegParts.EOI, JpegParts.SOS, JpegParts.DQT, JpegParts.DHT, JpegParts.DRI -> true;
                case JpegParts.APP0 -> i == 1 && isBareJfif(bytes, part);
                default -> part.isFrame();
            };
            if (!bare) traces.add("marker 0x%02X".formatted(part.marker()));
        }
    }

    private static boolean isBareJfif(byte[] bytes, Part part) {
        return part.end() - part.start() == JpegParts.BARE_JFIF
                && part.payloadStarts(bytes, "JFIF\0")
                && bytes[part.end() - 2] == 0
                && bytes[part.end() - 1] == 0;
    }

    private static void walkPng(byte[] bytes, Set<String> traces) throws DataFormatException {
        PngParts parts = PngParts.of(bytes);
        if (parts.end() < 0) traces.add("no end of image");
        else if (parts.end() < bytes.length) traces.add("bytes after the end of image");
        Set<String> seen = new LinkedHashSet<>();
        for (Chunk chunk : parts.chunks()) {
            boolean again = !seen.add(chunk.type()) && !chunk.type().equals("IDAT");
            if (!chunk.isBare() || again) traces.add("chunk " + chunk.type());
            if (!chunk.sound()) traces.add("wrong checksum in " + chunk.type());
            if (chunk.type().equals("IEND") && chunk.length() > 0) traces.add("bytes in IEND");
        }
        Header header = parts.header(bytes).orElse(null);
        if (header == null) traces.add("no header");
        else if (header.interlace() != 0) traces.add("interlaced");
        else if (!holdsJustItsRows(bytes, parts, header)) traces.add("bytes after the rows");
    }

    /** Pixels of a former, larger picture can survive behind the last row inside the packed data. */
    private static boolean holdsJustItsRows(byte[] bytes, PngParts parts, Header header) throws DataFormatException {
        long row = 1 + ((long) header.width() * header.samples() * header.depth() + 7) / 8;
        long left = row * header.height();
        byte[] rows = new byte[1 << 16];
        List<Chunk> packed = new ArrayList<>(parts.chunks());
        packed.removeIf(chunk -> !chunk.type().equals("IDAT"));
        Inflater inflater = new Inflater();
        try {
            for (Chunk chunk : packed) {
                inflater.setInput(bytes, chunk.data(), chunk.length());
                int count;
                while (left >= 0 && (count = inflater.inflate(rows)) > 0) left -= count;
                if (inflater.getRemaining() > 0) return false;
            }
            return inflater.finished() && left == 0;
        } finally {
            inflater.end();
        }
    }
}
