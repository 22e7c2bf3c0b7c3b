package org.gatehouse.book;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What a full reading of a file found.
 *
 * @param head the trail's last line
 * @param bytes how many pictures and other bytes were read and compared with their hashes
 * @param problems sentences for people; empty where the file is whole
 */
public record Verification(TrailHead head, long bytes, List<String> problems) {
    public boolean isWhole() {
        return problems.isEmpty();
    }

    /**
     * Reads the whole of a file that nobody need have open, and changes nothing.
     *
     * @param knownHead the last trail line that somebody outside the file remembers, by the file's identity
     * @throws Refusal with the sentence for a file that cannot be read at all
     */
    public static Verification ofFile(Path file, Function<String, Optional<TrailHead>> knownHead) throws IOException {
        SchoolFile.inspect(file, Migrations.CURRENT);
        try (Handle sql = Jdbi.open(Connections.forReading(file))) {
            return of(sql, knownHead);
        } catch (SQLException | RuntimeException fault) {
            throw Faults.explainOpening(fault, file);
        }
    }

    static Verification of(Handle sql, Function<String, Optional<TrailHead>> knownHead) {
        List<String> problems = new ArrayList<>();
        List<String> integrity = sql.createQuery("PRAGMA integrity_check(20)")
                .mapTo(String.class)
                .list();
        if (!integrity.equals(List.of("ok"))) problems.add(Words.of("book.integrity", integrity.get(0)));
        if (!sql.createQuery("PRAGMA foreign_key_check").mapToMap().list().isEmpty())
            problems.add(Words.of("book.foreign-keys"));
        problems.addAll(Trail.problems(sql));
        knownHead
                .apply(Trail.fileId(sql))
                .filter(known -> !Trail.contains(sql, known))
                .ifPresent(known -> problems.add(Words.of("book.trail-cut", known.seq())));
        List<String> hashes = sql.createQuery("SELECT sha256 FROM bytes ORDER BY sha256")
                .mapTo(String.class)
                .list();
        for (String sha256 : hashes)
            if (!Hashes.sha256(StoredBytes.get(sql, sha256)).equals(sha256))
                problems.add(Words.of("book.bytes-changed", sha256.substring(0, 12)));
        return new Verification(Trail.head(sql), hashes.size(), List.copyOf(problems));
    }
}
