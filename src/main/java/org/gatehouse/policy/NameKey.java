package org.gatehouse.policy;

import java.text.Normalizer;
import java.util.Locale;

/** A name as two lists may write it: its letters alone, without accents and case, so that O’Briain is Ó Briain. */
final class NameKey {
    private NameKey() {}

    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
