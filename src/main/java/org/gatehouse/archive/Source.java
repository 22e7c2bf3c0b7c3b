package org.gatehouse.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.gatehouse.rules.Refusal;

/** Where the files of an archive lie: in a zip, in a folder, or one file alone. */
interface Source extends Closeable {
    /** How many files are looked through; a busy account’s archive has a tenth of this. */
    int MOST_FILES = 1_000_000;

    /** Every file’s name below the source, with slashes between folders; never one that leads out of it. */
    Set<String> names();

    /**
     * Opens one of {@link #names()}.
     *
     * @throws Refusal while reading too, where the file is not to be read
     */
    InputStream open(String name) throws IOException;
}
