package org.gatehouse.posts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.checks.Finding;
import org.gatehouse.checks.Place;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;
import org.gatehouse.rules.Words;

/**
 * Compares what the public sees with what was approved. What the platform or a browser does by itself is no difference: white
 * space at the ends of lines and of the text, kinds of space and of line end, composed or decomposed letters, addresses that are
 * shortened ({@code https://t.co/…}, {@code example.org/long…}), and behind a post with pictures the one address that is added
 * for them. Everything else is.
 */
public final class PublishedText {
    private static final Pattern TOKEN = Pattern.compile("[\\s\\p{Z}]+|[^\\s\\p{Z}]+");
    private static final Pattern SPACES = Pattern.compile("[\\t\\p{Zs}]");
    private static final Pattern LINE_END = Pattern.compile(" *(\\r\\n?|\\n|\\p{Zl}|\\p{Zp})");
    /** A word without the punctuation around it. */
    private static final Pattern CORE = Pattern.compile("([(\\[“‘\"]*)(.*?)([)\\]”’\".,;:!?]*)");

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(https?://)?[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+([/?#]\\S*)?");
    private static final Pattern SHORTENED = Pattern.compile("https?://t\\.co/\\w+");
    private static final Pattern FOR_PICTURES =
            Pattern.compile("https?://t\\.co/\\w+|(https?://)?pic\\.(twitter|x)\\.com/\\w+");
    private static final Pattern SCHEME = Pattern.compile("(?i)^(https?://)?(www\\.)?");

    private PublishedText() {}

    /** A stretch of a text: what is compared of it, and where it stands. */
    private record Token(String text, int start, int end) {
        boolean blank() {
            return text.isBlank();
        }
    }

    /** The first difference, with its place in {@code published} as it was pasted; empty where there is none. */
    public static Optional<Finding> difference(String approved, String published, boolean withPictures) {
        List<Token> wanted = tokens(approved);
        List<Token> seen = tokens(published);
        if (withPictures && seen.size() > wanted.size()) leaveOutPictures(seen);
        for (int i = 0; i < Math.max(wanted.size(), seen.size()); i++) {
            String want = i < wanted.size() ? wanted.get(i).text() : "";
            Token see = i < seen.size() ? seen.get(i) : new Token("", published.length(), published.length());
            if (!same(want, see.text())) return Optional.of(finding(want, see, published));
        }
        return Optional.empty();
    }

    private static Finding finding(String want, Token see, String published) {
        String found = published.substring(see.start(), see.end());
        String key = want.isBlank()
                ? "posts.finding.added"
                : see.blank() ? "posts.finding.missing" : "posts.finding.differs";
        return new Finding(
                Rule.POST_DIFFERS,
                Severity.WARN,
                Place.TEXT,
                see.start(),
                see.end(),
                found,
                Words.of(key, found.strip(), want.strip()));
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        for (MatchResult match : (Iterable<MatchResult>) TOKEN.matcher(text).results()::iterator)
            tokens.add(new Token(compared(match.group()), match.start(), match.end()));
        while (!tokens.isEmpty() && tokens.get(0).blank()) tokens.remove(0);
        while (!tokens.isEmpty() && tokens.get(tokens.size() - 1).blank()) tokens.remove(tokens.size() - 1);
        return tokens;
    }

    private static String compared(String stretch) {
        String spaced = SPACES.matcher(stretch).replaceAll(" ");
        return spaced.isBlank()
                ? LINE_END.matcher(spaced).replaceAll("\n")
                : Normalizer.normalize(stretch, Normalizer.Form.NFC);
    }

    private static void leaveOutPictures(List<Token> seen) {
        int last = seen.size() - 1;
        if (!FOR_PICTURES.matcher(seen.get(last).text()).matches()) return;
        seen.remove(last);
        if (last > 0) seen.remove(last - 1);
    }

    private static boolean same(String want, String see) {
        if (want.equals(see)) return true;
        Matcher wanted = CORE.matcher(want);
        Matcher seen = CORE.matcher(see);
        return wanted.matches()
                && seen.matches()
                && wanted.group(1).equals(seen.group(1))
                && wanted.group(3).equals(seen.group(3))
                && sameAddress(wanted.group(2), seen.group(2));
    }

    private static boolean sameAddress(String want, String see) {
        if (!ADDRESS.matcher(want).matches()) return false;
        if (SHORTENED.matcher(see).matches()) return true;
        String whole = bare(want);
        String shown = bare(see);
        return shown.endsWith("…")
                ? shown.length() > 1 && whole.startsWith(shown.substring(0, shown.length() - 1))
                : whole.equals(shown);
    }

    /** An address as the platform shows it: without scheme, www and the slash at the end. */
    private static String bare(String address) {
        String bare = SCHEME.matcher(address).replaceFirst("");
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
