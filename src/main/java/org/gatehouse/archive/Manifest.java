package org.gatehouse.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an archive says of itself: whose it is, when it was made, which files belong to it. */
record Manifest(
        Optional<ArchivedAccount> account, Optional<Instant> generatedOn, boolean partial, List<NamedFile> files) {
    static final Manifest NONE = new Manifest(Optional.empty(), Optional.empty(), false, List.of());

    private static final int MOST_FILES = 10_000;

    /**
     * A file that the archive says it has.
     *
     * @param path as the manifest writes it, such as {@code data/follower.js}
     * @param variable to which its script gives the list
     * @param count how many entries it is said to have; 0 where nothing is said
     */
    record NamedFile(String path, String variable, long count) {
        String fileName() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    /** The files that belong to a list, by the variable or, where it is not known, by the name. */
    Stream<NamedFile> files(DataKind kind) {
        return files.stream()
                .filter(file -> DataKind.ofVariable(file.variable())
                        .or(() -> DataKind.ofFile(file.fileName()))
                        .filter(kind::equals)
                        .isPresent());
    }

    static Manifest of(JsonNode manifest) {
        JsonNode user = manifest.path("userInfo");
        JsonNode archive = manifest.path("archiveInfo");
        Optional<ArchivedAccount> account = Fields.id(user, "accountId")
                .map(id -> new ArchivedAccount(
                        id,
                        Fields.text(user, "userName").orElse(""),
                        Fields.text(user, "displayName").orElse(""),
                        Optional.empty()));
        JsonNode partial = archive.path("isPartialArchive");
        return new Manifest(
                account,
                Fields.text(archive, "generationDate").flatMap(Moments::of),
                partial.asBoolean(),
                files(manifest.path("dataTypes")));
    }

    private static long count(JsonNode said) {
        return Math.max(0, Math.min(said.asLong(0), Integer.MAX_VALUE));
    }

    private static List<NamedFile> files(JsonNode dataTypes) {
        List<NamedFile> files = new ArrayList<>();
        for (JsonNode type : dataTypes) {
            for (JsonNode file : type.path("files")) {
                if (files.size() == MOST_FILES) return files;
                Fields.text(file, "fileName")
                        .map(path -> new NamedFile(
                                path, Fields.text(file, "globalName").orElse(""), count(file.path("count"))))
                        .ifPresent(files::add);
            }
        }
        return files;
    }
}
