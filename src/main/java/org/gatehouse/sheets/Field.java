package org.gatehouse.sheets;

import java.util.List;

/** What a room looks for in a sheet; an enum implements it, and its order decides who takes a column first. */
public interface Field {
    /** The name that the command line and remembered mappings give it. */
    String key();

    /**
     * The headers under which it is known, the best first. Case, spaces and punctuation do not matter; {@code *} at the end
     * stands for anything; {@code #2} means the second column of that name.
     */
    List<String> headers();
}
