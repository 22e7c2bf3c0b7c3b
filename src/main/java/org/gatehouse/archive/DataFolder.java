package org.gatehouse.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gatehouse.rules.Refusal;

/** The folder of an archive in which its data files lie, wherever that is, and which file there is which. */
final class DataFolder {
    static final String MANIFEST = "manifest.js";
    private static final Pattern MEDIA = Pattern.compile("[a-z_]+_media/[^/.][^/]*");

    private final Source source;
    /** Of every name in the folder, with a slash at the end; empty where the files lie at the top. */
    private final String prefix;

    private final Map<DataKind, List<Part>> parts = new HashMap<>();
    private final NavigableSet<String> media = new TreeSet<>();

    /** One file of a list. */
    record Part(String file, int number) {}

    private DataFolder(Source source, String prefix) {
        this.source = source;
        this.prefix = prefix;
    }

    /** The one folder among {@code source} that holds data files; a folder called data goes before others. */
    static DataFolder within(Source source, String archive) {
        Set<String> prefixes = new TreeSet<>(Comparator.comparing((String prefix) -> !isData(prefix))
                .thenComparing(DataFolder::depth)
                .thenComparing(Comparator.naturalOrder()));
        for (String name : source.names()) {
            int end = name.lastIndexOf('/') + 1;
            if (DataKind.ofFile(name.substring(end)).isPresent()) prefixes.add(name.substring(0, end));
        }
        if (prefixes.isEmpty()) throw new Refusal("archive.none", archive);
        List<String> best = new ArrayList<>(prefixes);
        String first = best.get(0);
        if (best.size() > 1 && isData(best.get(1)) == isData(first) && depth(best.get(1)) == depth(first))
            throw new Refusal("archive.two", archive);
        DataFolder folder = new DataFolder(source, first);
        for (String name : source.names()) folder.sort(name);
        folder.parts.values().forEach(DataFolder::inOrder);
        return folder;
    }

    /** One file alone, of a kind that is known. */
    static DataFolder ofOne(Source source, String file, DataKind kind) {
        DataFolder folder = new DataFolder(source, "");
        folder.parts.put(kind, List.of(new Part(file, 0)));
        return folder;
    }

    private static boolean isData(String prefix) {
        return prefix.equalsIgnoreCase("data/") || prefix.regionMatches(true, prefix.length() - 6, "/data/", 0, 6);
    }

    private static long depth(String prefix) {
        return prefix.chars().filter(letter -> letter == '/').count();
    }

    private void sort(String name) {
        if (!name.startsWith(prefix)) return;
        String file = name.substring(prefix.length());
        if (MEDIA.matcher(file).matches()) media.add(file);
        DataKind.ofFile(file)
                .ifPresent(kind ->
                        parts.computeIfAbsent(kind, none -> new ArrayList<>()).add(new Part(file, 0)));
    }

    private static void inOrder(List<Part> parts) {
        DataKind kind = DataKind.ofFile(parts.get(0).file()).orElseThrow();
        List<Part> ordered = new ArrayList<>();
        // An archive that was mended by hand may have a list under its old and its new name: the new one is read.
        for (int stem = 0; ordered.isEmpty() && stem < kind.stems(); stem++) {
            for (Part part : parts) {
                OptionalInt number = kind.part(stem, part.file());
                if (number.isPresent()) ordered.add(new Part(part.file(), number.getAsInt()));
            }
        }
        ordered.sort(Comparator.comparingInt(Part::number).thenComparing(Part::file));
        parts.clear();
        parts.addAll(ordered);
    }

    /** The files of a list, in the order of their parts, and whatever else the manifest counts to it. */
    List<String> files(DataKind kind, Manifest manifest) {
        Set<String> files = new LinkedHashSet<>();
        parts.getOrDefault(kind, List.of()).forEach(part -> files.add(part.file()));
        manifest.files(kind)
                .map(Manifest.NamedFile::fileName)
                .filter(this::holds)
                .forEach(files::add);
        return List.copyOf(files);
    }

    /** What the manifest counts to a list, and is not here. */
    List<Manifest.NamedFile> missing(DataKind kind, Manifest manifest) {
        return manifest.files(kind).filter(file -> !holds(file.fileName())).toList();
    }

    private boolean holds(String file) {
        return source.names().contains(prefix + file);
    }

    /** The names of pictures and videos, each with the folder in which it lies here. */
    NavigableSet<String> media() {
        return media;
    }

    InputStream open(String file) throws IOException {
        return source.open(prefix + file);
    }

    Optional<InputStream> manifest() throws IOException {
        return holds(MANIFEST) ? Optional.of(open(MANIFEST)) : Optional.empty();
    }

    void close() throws IOException {
        source.close();
    }
}
