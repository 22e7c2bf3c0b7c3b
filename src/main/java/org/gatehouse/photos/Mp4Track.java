package org.gatehouse.photos;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One track of an MP4: whether its boxes are bare, and where its samples lie. */
final class Mp4Track {
    /** How much an edit list may leave out at the beginning: what an AAC decoder needs to start, and a frame. */
    private static final double MOST_LEFT_OUT = 0.12;

    /** Seconds by which frames are shown later than they are decoded. */
    private static final double MOST_SHIFT = 10;

    private static final Map<String, Integer> ROWS =
            Map.of("stts", 8, "ctts", 8, "stss", 4, "stsc", 12, "stco", 4, "co64", 8);

    private final Set<String> traces;
    private final Map<String, Atom> tables = new HashMap<>();
    private String kind = "";
    private Atom edits;
    private Atom mediaHeader;

    private Mp4Track(Set<String> traces) {
        this.traces = traces;
    }

    /** @throws RuntimeException where it is damaged */
    static Mp4Track of(Atom trak, double movieScale, Set<String> traces) {
        Mp4Track track = new Mp4Track(traces);
        List<Atom> all = trak.children();
        for (Atom box : all) if (box.type().equals("mdia")) track.findKind(box);
        for (Atom box : all) track.track(box);
        track.checkTimes();
        track.checkEdits(movieScale);
        return track;
    }

    /** {@code vide}, {@code soun}, or what else it says it is. */
    String kind() {
        return kind;
    }

    /**
     * @param offset in the file
     */
    record Sample(long offset, int size) {}

    private void findKind(Atom mdia) {
        for (Atom box : mdia.children()) if (box.type().equals("hdlr")) kind = box.typeAt(8);
    }

    private void check(boolean bare, Atom box) {
        if (!bare) traces.add("box " + box.shown());
    }

    private void track(Atom box) {
        switch (box.type()) {
            case "tkhd" -> check(Mp4Boxes.isBareTrackHeader(box), box);
            case "edts" -> {
                List<Atom> inside = box.children();
                check(inside.size() == 1 && inside.get(0).type().equals("elst") && edits == null, box);
                edits = inside.get(0);
            }
            case "mdia" -> box.children().forEach(this::media);
            default -> check(false, box);
        }
    }

    private void media(Atom box) {
        switch (box.type()) {
            case "mdhd" -> {
                check(Mp4Boxes.isBareMediaHeader(box), box);
                mediaHeader = box;
            }
            case "hdlr" -> check(Mp4Boxes.isBareHandler(box, kind), box);
            case "minf" -> box.children().forEach(this::information);
            default -> check(false, box);
        }
    }

    private void information(Atom box) {
        switch (box.type()) {
            case "vmhd" -> check(kind.equals("vide") && Mp4Boxes.isBareVideoHeader(box), box);
            case "smhd" -> check(kind.equals("soun") && Mp4Boxes.isBareSoundHeader(box), box);
            case "dinf" -> check(Mp4Boxes.isBareDataInformation(box), box);
            case "stbl" -> box.children().forEach(this::table);
            default -> check(false, box);
        }
    }

    private void table(Atom box) {
        boolean bare = switch (box.type()) {
            case "stsd" -> Mp4Boxes.isBareDescription(box, kind);
            case "stsz" -> box.isZero(0, 4) && box.size() == 12 + (box.intAt(4) == 0 ? 4L * box.intAt(8) : 0);
            case "sgpd", "sbgp" -> Mp4Boxes.isBareGrouping(box);
            default -> {
                Integer row = ROWS.get(box.type());
                // Version 1 of ctts has signed numbers.
                yield row != null && box.isZero(1, 4) && box.size() == 8 + (long) row * box.intAt(4);
            }
        };
        boolean first = tables.put(box.type(), box) == null;
        check(bare && first, box);
    }

    private double scale() {
        return mediaHeader.intAt(12);
    }

    /** Frames that are left out of what is shown are still in the file for whoever looks. */
    private void checkEdits(double movieScale) {
        if (edits == null) return;
        int count = edits.intAt(4);
        boolean shaped = edits.isZero(0, 4) && edits.size() == 8 + 12L * count;
        check(shaped && count <= 2, edits);
        if (!shaped) return;
        double shown = 0;
        double begins = 0;
        for (int i = 0; i < count; i++) {
            int start = edits.intAt(8 + 12 * i + 4);
            boolean wait = start == -1 && i == 0;
            check((wait || start >= 0) && edits.intAt(8 + 12 * i + 8) == 0x10000, edits);
            if (wait) continue;
            shown += edits.intAt(8 + 12 * i) / movieScale;
            begins = start / scale();
        }
        double all = length() / scale();
        if (begins > MOST_LEFT_OUT) traces.add("pictures or sound before the beginning");
        if (all - begins - shown > MOST_LEFT_OUT) traces.add("pictures or sound after the end");
    }

    /** As many times as samples, each a likely one, and together as long as the track says it is. */
    private void checkTimes() {
        int samples = tables.get("stsz").intAt(8);
        Atom times = tables.get("stts");
        check(rows(times, 0) == samples && length() == Integer.toUnsignedLong(mediaHeader.intAt(16)), times);
        Atom shifts = tables.get("ctts");
        if (shifts != null) check(rows(shifts, (long) (MOST_SHIFT * scale())) == samples, shifts);
        Atom keys = tables.get("stss");
        for (int i = 0, before = 0; keys != null && i < keys.intAt(4); i++) {
            int key = keys.intAt(8 + 4 * i);
            check(key > before && key <= samples, keys);
            before = key;
        }
    }

    /** How many samples a table of runs speaks of; none where a value of it is beyond {@code most}, unless that is zero. */
    private static long rows(Atom table, long most) {
        long rows = 0;
        for (int i = 0; i < table.intAt(4); i++) {
            if (table.intAt(8 + 8 * i) < 1 || most > 0 && Math.abs((long) table.intAt(12 + 8 * i)) > most) return -1;
            rows += table.intAt(8 + 8 * i);
        }
        return rows;
    }

    private long length() {
        long length = 0;
        Atom times = tables.get("stts");
        for (int i = 0; i < times.intAt(4); i++) length += (long) times.intAt(8 + 8 * i) * times.intAt(8 + 8 * i + 4);
        return length;
    }

    /** @throws RuntimeException where the tables do not fit each other */
    List<Sample> samples() {
        Atom sizes = tables.get("stsz");
        Atom runs = tables.get("stsc");
        boolean wide = tables.containsKey("co64");
        Atom chunks = tables.get(wide ? "co64" : "stco");
        int count = sizes.intAt(8);
        int chunkCount = chunks.intAt(4);
        List<Sample> samples = new ArrayList<>();
        ByteBuffer run = runs.payload();
        int row = 0;
        for (int chunk = 0; chunk < chunkCount; chunk++) {
            int next = row + 1 < runs.intAt(4) ? run.getInt(8 + 12 * (row + 1)) : Integer.MAX_VALUE;
            if (chunk + 1 >= next) row++;
            long at = wide
                    ? chunks.payload().getLong(8 + 8 * chunk)
                    : Integer.toUnsignedLong(chunks.intAt(8 + 4 * chunk));
            int inChunk = run.getInt(8 + 12 * row + 4);
            if (inChunk < 1 || inChunk > count - samples.size()) throw new IllegalArgumentException("samples");
            for (int i = 0; i < inChunk; i++) {
                int size = sizes.intAt(4) != 0 ? sizes.intAt(4) : sizes.intAt(12 + 4 * samples.size());
                if (size < 0) throw new IllegalArgumentException("a sample's size");
                samples.add(new Sample(at, size));
                at += size;
            }
        }
        if (samples.size() != count) throw new IllegalArgumentException("samples");
        return samples;
    }

    /** How many bytes say the length of each unit of H.264. */
    int unitLength() {
        Atom entry = tables.get("stsd").payload().limit() < 16
                ? null
                : Atom.all(tables.get("stsd")
                                .payload()
                                .slice(8, tables.get("stsd").size() - 8))
                        .get(0);
        for (Atom part : Atom.all(entry.payload().slice(78, entry.size() - 78)))
            if (part.type().equals("avcC")) return (part.payload().get(4) & 3) + 1;
        throw new IllegalArgumentException("no setup");
    }
}
