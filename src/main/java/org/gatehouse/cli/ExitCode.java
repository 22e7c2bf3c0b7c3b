package org.gatehouse.cli;

import java.util.Set;
import org.gatehouse.rules.Refusal;

/** What the command line's exit codes mean. */
final class ExitCode {
    static final int FINE = 0;
    /** Something was found or refused: a blocking finding, a broken trail, a picture that could not be made clean. */
    static final int FOUND = 1;
    /** Wrong usage or unreadable input. */
    static final int USAGE = 2;
    /** A fault of the machine: disk full, no permission. */
    static final int FAULT = 3;

    private static final Set<String> UNREADABLE = Set.of(
            "book.missing",
            "book.not-ours",
            "book.newer",
            "book.unreadable",
            "book.no-folder",
            "book.passphrase-needed",
            "book.passphrase-wrong",
            "book.passphrase-short",
            "roll.no-names",
            "roll.contacts",
            "roll.contact.no-names");
    private static final Set<String> MACHINE =
            Set.of("book.disk-full", "book.out-of-reach", "book.read-only", "book.busy", "book.restore-in-use");

    private ExitCode() {}

    /** A refusal is an answer, save where it says that the input cannot be read or that the machine failed. */
    static int of(Refusal refusal) {
        // Whatever keeps a list from being read as one is unreadable input.
        if (UNREADABLE.contains(refusal.key())
                || refusal.key().startsWith("sheets.")
                || refusal.key().startsWith("archive.")) return USAGE;
        return MACHINE.contains(refusal.key()) ? FAULT : FOUND;
    }
}
