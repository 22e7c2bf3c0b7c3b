package org.gatehouse.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The embedded typeface: what it can write, how wide that is, and where its lines break. */
final class Typeface {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");
    private static final String UNKNOWN = "?";
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private final PDFont regular;
    private final PDFont bold;
    private final Map<Integer, String> written = new HashMap<>();

    Typeface(PDDocument document) throws IOException {
        regular = load(document, "Inter-Regular.ttf");
        bold = load(document, "Inter-Bold.ttf");
    }

    private static PDFont load(PDDocument document, String name) throws IOException {
        try (InputStream in = Typeface.class.getResourceAsStream("fonts/" + name)) {
            return PDType0Font.load(document, in, true);
        }
    }

    PDFont font(PaperStyle style) {
        return style.bold() ? bold : regular;
    }

    /** The text in letters that the typeface has: without its marks where a letter is lacking, as a question mark at last. */
    String printable(String text) {
        String plain = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("")
                .replaceAll("\\s", " ");
        StringBuilder printable = new StringBuilder(plain.length());
        plain.codePoints().forEach(letter -> printable.append(written.computeIfAbsent(letter, this::writable)));
        return printable.toString();
    }

    private String writable(int letter) {
        String whole = Character.toString(letter);
        if (has(whole)) return whole;
        String bare =
                MARKS.matcher(Normalizer.normalize(whole, Normalizer.Form.NFKD)).replaceAll("");
        return !bare.isEmpty() && has(bare) ? bare : UNKNOWN;
    }

    private boolean has(String text) {
        try {
            regular.encode(text);
            return true;
        } catch (IllegalArgumentException lacking) {
            return false;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** In millimetres. */
    double width(String text, PaperStyle style) {
        try {
            return font(style).getStringWidth(printable(text)) / 1000 * style.size() / POINTS_PER_MILLIMETRE;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The lines that {@code text} takes in a column of {@code width} millimetres; its own line breaks are kept. */
    List<String> lines(String text, PaperStyle style, double width) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(paragraph -> wrap(paragraph, style, width, lines));
        if (lines.isEmpty()) lines.add("");
        return lines;
    }

    private void wrap(String paragraph, PaperStyle style, double width, List<String> lines) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.UK);
        breaks.setText(paragraph);
        String line = "";
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String word = paragraph.substring(start, end);
            if (!line.isEmpty() && width((line + word).stripTrailing(), style) > width) {
                lines.add(line.stripTrailing());
                line = "";
            }
            line += word;
            while (width(line.stripTrailing(), style) > width
                    && line.stripTrailing().length() > 1) {
                int fits = fitting(line, style, width);
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line.stripTrailing());
    }

    /** How much of a word too long for its column fits: at least one letter. */
    private int fitting(String word, PaperStyle style, double width) {
        int fits = word.offsetByCodePoints(0, 1);
        while (fits < word.length()) {
            int next = word.offsetByCodePoints(fits, 1);
            if (width(word.substring(0, next), style) > width) break;
            fits = next;
        }
        return fits;
    }
}
