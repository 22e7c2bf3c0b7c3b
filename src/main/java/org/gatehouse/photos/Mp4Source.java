package org.gatehouse.photos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gatehouse.photos.Mp4File.Outer;

/** What a video as it came in holds beside pictures and sound, in plain names. */
final class Mp4Source {
    private static final int MOST_MOOV = 64 << 20;
    /** Told by every container of its own form. */
    private static final Set<String> FORM =
            Set.of("major_brand", "minor_version", "compatible_brands", "language", "handler_name", "vendor_id");

    private static final Set<String> CONTAINERS = Set.of("trak", "mdia", "minf", "stbl");

    private Mp4Source() {}

    /** Whether it is of the family of MP4, QuickTime and 3GP, and not of another container. */
    static boolean isMp4(Path video) throws IOException {
        try (FileChannel file = FileChannel.open(video, StandardOpenOption.READ)) {
            return Mp4File.of(file).boxes().stream()
                    .anyMatch(box -> Set.of("ftyp", "moov", "mdat", "wide").contains(box.type()));
        }
    }

    static List<String> names(Path video, VideoProbe probe) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        tags(probe.raw().path("format").path("tags"), names);
        for (JsonNode stream : probe.raw().path("streams")) {
            tags(stream.path("tags"), names);
            stream(stream, probe, names);
        }
        if (!probe.raw().path("chapters").isEmpty()) names.add("Chapters");
        try (FileChannel file = FileChannel.open(video, StandardOpenOption.READ)) {
            Mp4File outer = Mp4File.of(file);
            for (Outer box : outer.boxes()) {
                if (box.type().equals("moov") && box.length() < MOST_MOOV)
                    inside(Mp4File.read(file, box.start(), (int) box.length()), names);
                else other(box.type(), box.length() < 16 ? null : Mp4File.read(file, box.start(), 16), names);
            }
            if (outer.end() < outer.size()) names.add("Trailing data");
        }
        return List.copyOf(names);
    }

    private static void stream(JsonNode stream, VideoProbe probe, Set<String> names) {
        int index = stream.path("index").asInt();
        boolean kept = index == probe.picture()
                || probe.sound().filter(sound -> sound == index).isPresent();
        if (kept) return;
        boolean cover = stream.path("disposition").path("attached_pic").asInt() != 0;
        names.add(
                switch (stream.path("codec_type").asText()) {
                    case "data" -> "Metadata track";
                    case "subtitle" -> "Subtitles";
                    case "audio" -> "Second sound";
                    default -> cover ? "Thumbnail" : "Second picture";
                });
    }

    private static void tags(JsonNode tags, Set<String> names) {
        for (Iterator<String> all = tags.fieldNames(); all.hasNext(); ) {
            String tag = all.next();
            String low = tag.toLowerCase(Locale.ROOT);
            if (FORM.contains(low)) continue;
            if (low.contains("location") || low.contains("gps")) names.add("GPS");
            else if (low.contains("date") || low.contains("time")) names.add("Date");
            else if (low.contains("make") || low.contains("model") || low.contains("android")) names.add("Camera");
            else if (low.contains("encoder") || low.contains("software")) names.add("Software");
            else names.add("Text");
        }
    }

    private static void inside(ByteBuffer bytes, Set<String> names) {
        try {
            for (Atom box : Atom.all(bytes)) {
                if (CONTAINERS.contains(box.type())) inside(box.payload(), names);
                else if (box.type().equals("udta") || box.type().equals("meta")) names.add("User data");
                else if (box.type().equals("uuid")) other("uuid", box.payload(), names);
            }
        } catch (IllegalArgumentException odd) {
            // It is left behind whatever it is.
            names.add("Metadata");
        }
    }

    private static void other(String type, ByteBuffer start, Set<String> names) {
        switch (type) {
            case "uuid" -> names.add(isXmp(start) ? "XMP" : "Metadata");
            case "meta", "udta", "moof" -> names.add("Metadata");
            default -> {
                // Frames, padding, or what other readers pass over too.
            }
        }
    }

    /** The number under which Adobe registered it. */
    private static boolean isXmp(ByteBuffer start) {
        return start != null && start.limit() >= 16 && start.getLong(0) == 0xBE7ACFCB97A942E8L;
    }
}
