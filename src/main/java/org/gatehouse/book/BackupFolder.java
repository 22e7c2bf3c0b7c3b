package org.gatehouse.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.rules.Refusal;

/** One place in which copies of one school's file lie. A copy stands under its name only after it was read back. */
final class BackupFolder {
    private static final Pattern NAME =
            Pattern.compile(".*-(\\d{8}-\\d{6})-(daily|before-import)(?:-\\d+)?\\.(gatehouse|gatehouse-backup)");
    private static final int IMPORTS_KEPT = 5;
    private static final Duration ABANDONED = Duration.ofHours(12);

    private final Path folder;
    private final Predicate<String> ours;

    /** @param ours whether a copy is of this school's file, by the file's identity */
    BackupFolder(Path folder, Predicate<String> ours) {
        this.folder = folder;
        this.ours = ours;
    }

    static Path beside(Path school) {
        return school.toAbsolutePath().resolveSibling(Copies.stem(school) + "-backups");
    }

    Path path() {
        return folder;
    }

    /** A free name for a copy taken now. */
    Path free(String stem, BackupCopy.Kind kind, boolean sealed, Instant takenAt) {
        String start = stem + "-" + Copies.STAMP.format(takenAt) + "-" + kind.inName();
        String ending = sealed ? ".gatehouse-backup" : ".gatehouse";
        Path free = folder.resolve(start + ending);
        for (int i = 2; Files.exists(free); i++) free = folder.resolve(start + "-" + i + ending);
        return free;
    }

    /** The copies of this school's file, the newest first; what cannot be read as one is left out and left alone. */
    List<BackupCopy> copies() throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        List<BackupCopy> copies = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.toList().forEach(file -> copy(file).ifPresent(copies::add));
        }
        copies.sort(Comparator.comparing(BackupCopy::takenAt)
                .thenComparing(copy -> copy.head().seq())
                .reversed());
        return copies;
    }

    private Optional<BackupCopy> copy(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) return Optional.empty();
        boolean sealed = name.group(3).equals("gatehouse-backup");
        BackupCopy.Kind kind = name.group(2).equals("daily") ? BackupCopy.Kind.DAILY : BackupCopy.Kind.IMPORT;
        try {
            Instant takenAt = Copies.STAMP.parse(name.group(1), Instant::from);
            String fileId;
            TrailHead head;
            if (sealed) {
                SealedBackup.Header header = SealedBackup.header(file);
                fileId = header.fileId();
                head = header.head();
            } else {
                SchoolFile.inspect(file, Migrations.CURRENT);
                fileId = Copies.fileId(file);
                head = Copies.head(file);
            }
            if (!ours.test(fileId)) return Optional.empty();
            return Optional.of(new BackupCopy(file, takenAt, kind, head, Files.size(file), sealed));
        } catch (IOException | Refusal | DateTimeException | IllegalStateException noCopy) {
            return Optional.empty();
        }
    }

    /**
     * Removes what the rotation does not keep. A copy goes only while {@code newest}, just read back, holds all that it holds.
     *
     * @param holds whether the newest copy has this line in its trail
     */
    void rotate(Rotation rotation, ZoneId zone, BackupCopy newest, Predicate<TrailHead> holds) throws IOException {
        List<BackupCopy> copies = copies();
        Set<Instant> kept = rotation.keep(
                copies.stream()
                        .filter(copy -> copy.kind() == BackupCopy.Kind.DAILY)
                        .map(BackupCopy::takenAt)
                        // A copy "from the future" was taken while a clock was wrong, and takes nobody's place.
                        .filter(taken -> !taken.isAfter(newest.takenAt()))
                        .toList(),
                zone);
        Set<Path> imports = copies.stream()
                .filter(copy -> copy.kind() == BackupCopy.Kind.IMPORT)
                .limit(IMPORTS_KEPT)
                .map(BackupCopy::path)
                .collect(Collectors.toSet());
        for (BackupCopy copy : copies) {
            boolean stays = copy.kind() == BackupCopy.Kind.DAILY
                    ? kept.contains(copy.takenAt()) || copy.takenAt().isAfter(newest.takenAt())
                    : imports.contains(copy.path());
            if (!stays && holds.test(copy.head())) Files.deleteIfExists(copy.path());
        }
        Durable.force(folder);
    }

    /** Takes away what a copy that was broken off, perhaps by a power cut, left behind. */
    void sweep(Clock clock) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(".gatehouse-")
                        && Files.getLastModifiedTime(file)
                                .toInstant()
                                .isBefore(clock.instant().minus(ABANDONED))) Files.deleteIfExists(file);
            }
        }
    }
}
