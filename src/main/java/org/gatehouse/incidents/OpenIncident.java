package org.gatehouse.incidents;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.gatehouse.incidents.sealing.ContentKey;

/**
 * An incident opened for one of its readers, with the keys that open it.
 *
 * @param rows as they lie in the file, without what was sealed in its entries
 * @param given who became readers and ceased to be
 * @param mine what the next entry of the reader follows in their own
 * @param doubts how many entries lie in the file that are not from who they say
 */
record OpenIncident(
        Incident incident,
        IncidentRows rows,
        Map<Long, ContentKey> keys,
        Given given,
        String mine,
        int doubts,
        Glance glance) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** The same, as its reader sees it after people have changed. */
    OpenIncident as(Incident changed, Glance changedGlance) {
        return new OpenIncident(changed, rows, keys, given, mine, doubts, changedGlance);
    }

    /** In lower case, without accents, with one kind of apostrophe and hyphen. */
    static String folded(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('‐', '-')
                .replace('‑', '-');
    }
}
