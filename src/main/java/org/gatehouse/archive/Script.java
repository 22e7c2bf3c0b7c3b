package org.gatehouse.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * A data file as text: a script that gives a list to a variable, of which only the list is wanted.
 *
 * @param variable as it stands before the first {@code =}; empty where the file is the bare list
 * @param list the text from there on
 */
record Script(String variable, Reader list) {
    private static final int LONGEST_VARIABLE = 1_000;
    private static final char MARK = '\uFEFF';

    /** Bytes that are no text are read as signs of replacement: they spoil a word, not the list. */
    static Script of(InputStream in) throws IOException {
        PushbackReader reader = new PushbackReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        StringBuilder variable = new StringBuilder();
        for (int next = reader.read(); next != '='; next = reader.read()) {
            if (next < 0 || next == '<' || variable.length() == LONGEST_VARIABLE)
                throw new IOException("No list is given to any variable");
            if (next == MARK) continue;
            if (variable.toString().isBlank() && (next == '[' || next == '{')) {
                reader.unread(next);
                break;
            }
            variable.append((char) next);
        }
        return new Script(variable.toString().strip(), reader);
    }
}
