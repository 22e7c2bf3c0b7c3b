package org.gatehouse.photos;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.photos.Mp4File.Outer;
import org.gatehouse.photos.Mp4Track.Sample;

/**
 * Reads a video back and says what stands in it beyond pictures and sound. Every box must be one that a bare MP4 needs and
 * hold no more than it needs; every byte of the coded pictures and sound must belong to a frame that is shown, and no frame
 * may carry messages. Then metadata-extractor, which knows nothing of that walk, looks again.
 */
public final class VideoReadBack {
    private static final Set<String> BARE = Set.of("MP4", "MP4 Video", "MP4 Sound", "File Type");
    /** A film of the platform's length needs less than half of it. */
    private static final long MOST_MOOV = 16 << 20;

    private final FileChannel file;
    private final Set<String> traces = new LinkedHashSet<>();

    private VideoReadBack(FileChannel file) {
        this.file = file;
    }

    /**
     * What stands in this file beyond a bare MP4 with one track of H.264 and at most one of AAC, each trace once, in the order
     * found; empty where it is clean. A file that is no such MP4 is itself a trace.
     *
     * @throws IOException where the machine could not read it
     */
    public static List<String> traces(Path video) throws IOException {
        Set<String> traces;
        try (FileChannel file = FileChannel.open(video, StandardOpenOption.READ)) {
            VideoReadBack walk = new VideoReadBack(file);
            traces = walk.traces;
            walk.walk();
        }
        // The second reader trusts sizes, so it sees only what the walk found well made.
        if (traces.isEmpty()) directories(video, traces);
        return List.copyOf(traces);
    }

    private static void directories(Path video, Set<String> traces) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(video))) {
            for (Directory directory : ImageMetadataReader.readMetadata(in).getDirectories())
                if (!BARE.contains(directory.getName())) traces.add(directory.getName());
        } catch (ImageProcessingException | RuntimeException broken) {
            traces.add("unreadable");
        }
    }

    private void walk() throws IOException {
        try {
            Mp4File outer = Mp4File.of(file);
            if (outer.end() < outer.size()) traces.add("bytes after the last box");
            int movies = 0;
            for (int i = 0; i < outer.boxes().size(); i++) {
                Outer box = outer.boxes().get(i);
                switch (box.type()) {
                    case "ftyp" -> {
                        boolean bare = i == 0 && box.length() <= 64 && Mp4Boxes.isBareBrands(payload(box));
                        if (!bare) traces.add("box ftyp");
                    }
                    case "moov" -> movies++;
                    case "mdat" -> {
                        // Its bytes are held against the samples.
                    }
                    case "free" -> {
                        if (!isZero(box)) traces.add("box free");
                    }
                    default -> traces.add("box " + Atom.shown(box.type()));
                }
            }
            if (movies != 1) traces.add("no MP4, or more than one");
            else walkMovie(outer);
        } catch (RuntimeException damaged) {
            traces.add("unreadable");
        }
    }

    private ByteBuffer payload(Outer box) throws IOException {
        return Mp4File.read(file, box.start(), Math.toIntExact(box.length()));
    }

    private boolean isZero(Outer box) throws IOException {
        for (long at = box.start(); at < box.end(); at += 1 << 16) {
            ByteBuffer some = Mp4File.read(file, at, (int) Math.min(1 << 16, box.end() - at));
            while (some.hasRemaining()) if (some.get() != 0) return false;
        }
        return true;
    }

    private void walkMovie(Mp4File outer) throws IOException {
        Outer moov = outer.boxes().stream()
                .filter(box -> box.type().equals("moov"))
                .findFirst()
                .orElseThrow();
        if (moov.length() > MOST_MOOV) throw new IllegalArgumentException("a moov of " + moov.length());
        List<Atom> inside = Atom.all(payload(moov));
        Atom header = inside.get(0);
        boolean bare = header.type().equals("mvhd") && Mp4Boxes.isBareMovieHeader(header);
        if (!bare) traces.add("box " + header.shown());
        List<Sample> samples = new ArrayList<>();
        Set<String> kinds = new LinkedHashSet<>();
        for (Atom box : inside.subList(1, inside.size())) {
            boolean spare = box.type().equals("free") && box.isZero(0, box.size());
            if (box.type().equals("trak")) walkTrack(box, header.intAt(12), kinds, samples);
            else if (!spare) traces.add("box " + box.shown());
        }
        if (!kinds.contains("vide")) traces.add("no pictures");
        // What is covered is asked only of a file whose tables are sound.
        if (traces.isEmpty()) checkCovered(outer, samples);
    }

    private void walkTrack(Atom trak, int movieScale, Set<String> kinds, List<Sample> samples) throws IOException {
        Mp4Track track = Mp4Track.of(trak, movieScale, traces);
        boolean known = track.kind().equals("vide") || track.kind().equals("soun");
        if (!known || !kinds.add(track.kind())) {
            traces.add("track " + Atom.shown(track.kind()));
            return;
        }
        List<Sample> own = track.samples();
        samples.addAll(own);
        if (track.kind().equals("vide")) traces.addAll(H264Samples.traces(file, own, track.unitLength()));
    }

    /** Bytes between the samples, or twice used, would be seen by nobody and go out all the same. */
    private void checkCovered(Mp4File outer, List<Sample> samples) {
        samples.sort(Comparator.comparingLong(Sample::offset));
        int next = 0;
        for (Outer box : outer.boxes()) {
            if (!box.type().equals("mdat")) continue;
            long at = box.start();
            while (next < samples.size() && samples.get(next).offset() == at && at < box.end())
                at += samples.get(next++).size();
            if (at != box.end()) traces.add("bytes that belong to no frame");
        }
        if (next < samples.size()) traces.add("frames outside the file");
    }
}
