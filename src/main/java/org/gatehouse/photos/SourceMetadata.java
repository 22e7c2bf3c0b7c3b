package org.gatehouse.photos;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.png.PngMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.photos.JpegParts.Part;
import org.gatehouse.photos.PngParts.Chunk;

/**
 * What stands in a source beside its pixels: which way up it was held, and the names of what will be removed.
 *
 * @param orientation as EXIF counts it, 1 to 8
 */
record SourceMetadata(int orientation, List<String> names) {
    /** Directories that describe the bare picture and nothing else. */
    static final Set<String> BARE_JPEG = Set.of("JPEG", "JFIF", "Huffman", "File Type");

    static final Set<String> BARE_PNG = Set.of("PNG-IHDR", "PNG-PLTE", "PNG-tRNS", "File Type");

    static final int UPRIGHT = 1;
    private static final String EXTENDED_XMP = "http://ns.adobe.com/xmp/extension/";
    private static final List<String> KNOWN_SEGMENTS =
            List.of("JFIF", "JFXX", "Exif", "http://ns.adobe.com/", "ICC_PROFILE", "Photoshop ", "Adobe", "Ducky");

    /** The reader is handed the head alone, without extended XMP: that may claim any size, which the reader would reserve. */
    static SourceMetadata ofJpeg(byte[] bytes, JpegParts parts) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        List<String> others = new ArrayList<>();
        for (Part part : parts.parts()) {
            boolean extended = part.marker() == JpegParts.APP1 && part.payloadStarts(bytes, EXTENDED_XMP);
            if (extended) others.add("XMP");
            else if (part.payloadStarts(bytes, "MPF\0")) others.add("MPF");
            else if (part.payloadStarts(bytes, "JFIF\0") && part.end() - part.start() > JpegParts.BARE_JFIF)
                others.add("JFIF Thumbnail");
            else if (part.isApplication()
                    && KNOWN_SEGMENTS.stream().noneMatch(known -> part.payloadStarts(bytes, known)))
                others.add("APP" + (part.marker() - JpegParts.APP0));
            if (!extended && part.marker() != JpegParts.SOS) head.write(bytes, part.start(), part.end() - part.start());
        }
        if (parts.end() < bytes.length) others.addAll(behind(bytes, parts.end()));
        return read(
                BARE_JPEG, others, () -> JpegMetadataReader.readMetadata(new ByteArrayInputStream(head.toByteArray())));
    }

    /** What telephones put behind a picture: the video of a motion photo, a second picture, how bright each part may shine. */
    private static List<String> behind(byte[] bytes, int from) {
        String rest = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        List<String> names = new ArrayList<>();
        if (rest.contains("ftyp")) names.add("Trailing video");
        if (rest.contains("\u00FF\u00D8\u00FF")) names.add("Second picture");
        if (rest.contains("hdrgm")) names.add("Gain map");
        names.add("Trailing data");
        return names;
    }

    /** The reader would unpack text and profiles without a limit, so it is not handed what is packed. */
    static SourceMetadata ofPng(byte[] bytes, PngParts parts) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes(PngParts.SIGNATURE);
        List<String> others = new ArrayList<>();
        for (Chunk chunk : parts.chunks()) {
            boolean readable =
                    chunk.isBare() || Set.of("eXIf", "tEXt", "tIME").contains(chunk.type()) || isPlainXmp(bytes, chunk);
            if (readable && !chunk.type().equals("IDAT")) head.write(bytes, chunk.start(), chunk.end() - chunk.start());
            if (!readable) others.add("PNG-" + chunk.type().replaceAll("[^A-Za-z]", "?"));
        }
        if (parts.end() < bytes.length) others.add("Trailing data");
        return read(
                BARE_PNG, others, () -> PngMetadataReader.readMetadata(new ByteArrayInputStream(head.toByteArray())));
    }

    private static boolean isPlainXmp(byte[] bytes, Chunk chunk) {
        byte[] keyword = "XML:com.adobe.xmp\0\0".getBytes(StandardCharsets.ISO_8859_1);
        if (!chunk.type().equals("iTXt") || chunk.length() < keyword.length) return false;
        for (int i = 0; i < keyword.length; i++) if (bytes[chunk.data() + i] != keyword[i]) return false;
        return true;
    }

    private static final List<Integer> PLACES = List.of(
            GpsDirectory.TAG_LATITUDE,
            GpsDirectory.TAG_LONGITUDE,
            GpsDirectory.TAG_DEST_LATITUDE,
            GpsDirectory.TAG_DEST_LONGITUDE,
            GpsDirectory.TAG_AREA_INFORMATION);

    interface Reading {
        Metadata read() throws ImageProcessingException, IOException;
    }

    static SourceMetadata read(Set<String> bare, List<String> others, Reading reading) {
        Set<String> names = new LinkedHashSet<>();
        int orientation = UPRIGHT;
        try {
            Metadata metadata = reading.read();
            for (Directory directory : metadata.getDirectories())
                if (!bare.contains(directory.getName())) names.addAll(named(directory));
            ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer found = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            if (found != null && found >= 1 && found <= 8) orientation = found;
        } catch (ImageProcessingException | IOException | RuntimeException | StackOverflowError broken) {
            // It is removed unread; a picture is not lost to the school because of it.
            names.add("Metadata");
        }
        names.addAll(others);
        return new SourceMetadata(orientation, List.copyOf(names));
    }

    /** Cameras write a GPS directory without coordinates too, and programs repeat coordinates elsewhere. */
    private static List<String> named(Directory directory) {
        if (directory instanceof GpsDirectory) {
            boolean place = PLACES.stream().anyMatch(directory::containsTag);
            return List.of(place ? "GPS" : "GPS without a place");
        }
        List<String> names = new ArrayList<>(List.of(directory.getName()));
        if (directory instanceof XmpDirectory xmp)
            for (String property : xmp.getXmpProperties().keySet()) {
                if (property.contains("GPSLatitude")) names.add("XMP GPS");
                if (property.startsWith("hdrgm:") || property.contains("HDRGainMap")) names.add("Gain map");
            }
        return names;
    }
}
