package org.gatehouse.checks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/** Rule ALT-TEXT: every picture has a description, which is no file’s name and does not begin with “image of”. */
final class AltTextCheck {
    private static final Pattern FILE_NAME = Pattern.compile(
            "(?i)\\s*(?:\\S[^\\n]*\\.(?:jpe?g|png|gif|webp|heic|heif|bmp|tiff?|mp4|mov)|(?:img|dsc[nf]?|pxl|mvimg|dcim|pic|image|photo|picture|screenshot|screen shot|whatsapp image)[ _-]?[(]?\\d[\\d _.():-]*(?:at [\\d.]+)?)\\s*");
    private static final Pattern IMAGE_OF = Pattern.compile(
            "(?i)^\\s*((?:an? |the |this is (?:an? )?)?(?:(?:close-?up |black and white |colou?r )?(?:image|picture|photo|photograph|pic|graphic|snapshot))(?: of\\b| showing\\b|:))");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("(?i)\\s*(?:alt(?: text)?|image|photo|picture|pic|untitled|n/?a|none|tbc|xxx?|[-.?]+)\\s*");

    private AltTextCheck() {}

    static void missing(Marks marks) {
        marks.add(Rule.ALT_TEXT, Severity.WARN, 0, 0, "checks.alt.missing");
    }

    static void check(String alt, Marks marks) {
        if (alt.isBlank()) return;
        if (FILE_NAME.matcher(alt).matches()) {
            marks.add(Rule.ALT_TEXT, Severity.WARN, 0, alt.length(), "checks.alt.file-name");
        } else if (PLACEHOLDER.matcher(alt).matches()) {
            marks.add(Rule.ALT_TEXT, Severity.WARN, 0, alt.length(), "checks.alt.placeholder");
        } else {
            Matcher opening = IMAGE_OF.matcher(alt);
            if (opening.find())
                marks.add(Rule.ALT_TEXT, Severity.WARN, opening.start(1), opening.end(1), "checks.alt.image-of");
        }
    }
}
