package org.gatehouse.policy;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/** The order of names in a list: Ó Briain among the O’s. */
final class SchoolOrder {
    private SchoolOrder() {}

    static <T> Comparator<T> byName(Function<T, String> name) {
        Collator collator = Collator.getInstance(Locale.UK);
        return Comparator.comparing(name, collator);
    }
}
