package org.gatehouse.photos;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifReader;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.photos.HeicParts.Part;

/** The names of what stands in a HEIC or AVIF file beside its main picture. */
final class HeicMetadata {
    private HeicMetadata() {}

    static List<String> names(HeicParts parts) {
        Set<String> names = new LinkedHashSet<>();
        for (Part part : parts.all()) {
            if (part.type().equals("Exif")) names.addAll(exif(parts, part));
            if (part.type().equals("mime") || part.type().equals("uri "))
                names.add(part.contentType().contains("rdf+xml") ? "XMP" : "Metadata");
        }
        for (HeicParts.Reference reference : parts.references())
            switch (reference.type()) {
                case "thmb" -> names.add("Thumbnail");
                case "auxl" -> names.add("Second picture");
                default -> {
                    // What the main picture is made of, or what the metadata belong to.
                }
            }
        if (parts.all().stream().anyMatch(part -> isOther(parts, part))) names.add("Second picture");
        if (parts.property(parts.primary(), "colr").isPresent()) names.add("Colour profile");
        if (parts.hasMore()) names.add("Trailing data");
        return List.copyOf(names);
    }

    private static boolean isOther(HeicParts parts, Part part) {
        boolean picture = Set.of("hvc1", "av01", "grid", "iovl", "jpeg").contains(part.type());
        int id = part.id();
        boolean belongs = id == parts.primary()
                || parts.references().stream()
                        .anyMatch(reference -> reference.to().contains(id)
                                        && reference.type().equals("dimg")
                                || reference.from() == id && !reference.type().equals("dimg"));
        return picture && !belongs;
    }

    /** Four bytes say where EXIF begins behind them. */
    private static List<String> exif(HeicParts parts, Part part) {
        byte[] data = parts.data(part.id()).orElse(new byte[0]);
        Metadata metadata = new Metadata();
        try {
            int skip = 4 + ByteBuffer.wrap(data).getInt();
            new ExifReader().extract(new ByteArrayReader(Arrays.copyOfRange(data, skip, data.length)), metadata);
        } catch (RuntimeException | StackOverflowError broken) {
            return List.of("Metadata");
        }
        Set<String> names = new LinkedHashSet<>();
        for (Directory directory : metadata.getDirectories()) names.add(directory.getName());
        return names.isEmpty() ? List.of("Metadata") : List.copyOf(names);
    }
}
