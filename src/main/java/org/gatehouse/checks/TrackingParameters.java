package org.gatehouse.checks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parameters of a link that follow people and lead nowhere, such as {@code utm_source} or {@code fbclid}. */
public final class TrackingParameters {
    private static final String NAMES =
            "utm_\\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_cid|mc_eid|igshid|igsh|twclid|ttclid|yclid|_hsenc|_hsmi|mkt_tok|vero_id|oly_\\w+|ref_src|ref_url|s_kwcid|trk|si";
    private static final Pattern RUN =
            Pattern.compile("(?i)[?&](?:" + NAMES + ")=[^&#\\s]*(?:&(?:" + NAMES + ")=[^&#\\s]*)*");

    private TrackingParameters() {}

    /** The link without them. */
    public static String removeFrom(String link) {
        String bare = link;
        for (Matcher run = RUN.matcher(bare); run.find(); run = RUN.matcher(bare)) {
            boolean first = bare.charAt(run.start()) == '?';
            boolean more = run.end() < bare.length() && bare.charAt(run.end()) == '&';
            String rest = first && more ? "?" + bare.substring(run.end() + 1) : bare.substring(run.end());
            bare = bare.substring(0, run.start()) + rest;
        }
        return bare;
    }

    /** Whether these are such parameters and nothing else, as a finding names them. */
    public static boolean are(String parameters) {
        return RUN.matcher("?" + parameters).matches();
    }

    /** Where they stand in a link that goes from {@code start} to {@code end}, or null. */
    static int[] in(String text, int start, int end) {
        int query = text.indexOf('?', start);
        if (query < 0 || query >= end) return null;
        Matcher run = RUN.matcher(text).region(query, end);
        return run.find() ? new int[] {run.start() + 1, run.end()} : null;
    }
}
