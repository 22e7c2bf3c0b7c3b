package org.gatehouse.book;

import java.nio.file.Path;
import java.util.Optional;
import org.gatehouse.rules.Refusal;
import org.sqlite.SQLiteException;

/** Turns what SQLite reports of the file's surroundings into the sentence for the person. */
final class Faults {
    private Faults() {}

    /** The refusal for a fault of the file's surroundings, or the fault itself where it is the program's own. */
    static RuntimeException explain(Exception fault, Path file) {
        return sqliteFault(fault)
                .flatMap(found -> refusal(found, file))
                .orElseGet(() -> fault instanceof RuntimeException known ? known : new IllegalStateException(fault));
    }

    /** The same while a file is only being looked at: what SQLite cannot make sense of there is the file’s fault, not the program’s. */
    static RuntimeException explainOpening(Exception fault, Path file) {
        return sqliteFault(fault)
                .filter(found -> (found.getResultCode().code & 0xff) == 1)
                .<RuntimeException>map(found -> new Refusal("book.damaged", file))
                .orElseGet(() -> explain(fault, file));
    }

    private static Optional<SQLiteException> sqliteFault(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause())
            if (cause instanceof SQLiteException found) return Optional.of(found);
        return Optional.empty();
    }

    private static Optional<RuntimeException> refusal(SQLiteException fault, Path file) {
        // The low byte is the primary code (sqlite.org/rescode.html); the rest says more than a person needs.
        return switch (fault.getResultCode().code & 0xff) {
            case 5, 6 -> Optional.of(new Refusal("book.busy"));
            case 8 -> Optional.of(new Refusal("book.read-only", file));
            case 10, 14 -> Optional.of(new Refusal("book.out-of-reach", file));
            case 11, 26 -> Optional.of(new Refusal("book.damaged", file));
            case 13 -> Optional.of(new Refusal("book.disk-full", file));
            default -> Optional.empty();
        };
    }
}
