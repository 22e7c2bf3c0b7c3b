package org.gatehouse.hostile;

import java.nio.file.Path;
import java.util.List;

/**
 * One of the program’s readers.
 *
 * @param ending of the names of its files, with the dot
 * @param seeds files as they should be
 * @param reads reads a file whole
 */
record Reading(String name, String ending, List<byte[]> seeds, Reads reads) {
    interface Reads {
        void read(Path file) throws Exception;
    }

    @Override
    public String toString() {
        return name;
    }
}
