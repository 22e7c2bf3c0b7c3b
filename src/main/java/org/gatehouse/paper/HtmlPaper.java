package org.gatehouse.paper;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A document as a web page of one file, for readers with and without sight: its language, one first heading, landmarks, text of
 * high contrast in light and dark, readable at any width and in print. Every word is escaped.
 */
final class HtmlPaper {
    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { margin: 0; background: #ffffff; color: #1a1a1a; font: 1.0625rem/1.6 system-ui, sans-serif; }
            main, header, footer { max-width: 42rem; margin: 0 auto; padding: 0 1.25rem; }
            header { padding-top: 2rem; }
            footer { padding-bottom: 3rem; border-top: 1px solid #767676; font-size: 0.9375rem; }
            h1 { font-size: 1.875rem; line-height: 1.25; margin: 0.25rem 0 1rem; }
            h2 { font-size: 1.375rem; margin: 2.5rem 0 0.75rem; }
            h3 { font-size: 1.0625rem; margin: 1.5rem 0 0.5rem; }
            li { margin: 0.5rem 0; }
            table { border-collapse: collapse; width: 100%; }
            caption { text-align: left; font-weight: bold; padding: 0.5rem 0; }
            th, td { text-align: left; vertical-align: top; padding: 0.375rem 0.75rem 0.375rem 0; border-bottom: 1px solid #767676; }
            @media (prefers-color-scheme: dark) { body { background: #16181c; color: #f0f0f0; } }
            @media print { body { background: #ffffff; color: #000000; font-size: 11pt; } h2, h3 { break-after: avoid; } }
            """;

    private HtmlPaper() {}

    static byte[] write(PaperDocument document, String school, String footLine) {
        StringBuilder html = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en-GB">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                """);
        line(html, "title", document.title() + " – " + school);
        html.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<header>\n");
        line(html, "p", school);
        line(html, "h1", document.title());
        html.append("</header>\n<main>\n");
        String under = document.title();
        for (PaperDocument.Part part : document.parts()) {
            if (part instanceof PaperDocument.Heading heading) line(html, "h2", under = heading.words());
            else if (part instanceof PaperDocument.Subheading heading) line(html, "h3", heading.words());
            else if (part instanceof PaperDocument.Paragraph paragraph) line(html, "p", paragraph.words());
            else if (part instanceof PaperDocument.Points points) points(html, points.words());
            else if (part instanceof PaperDocument.Table table) table(html, under, table.table());
        }
        html.append("</main>\n<footer>\n");
        line(html, "p", footLine);
        return html.append("</footer>\n</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void points(StringBuilder html, List<String> points) {
        html.append("<ul>\n");
        points.forEach(point -> line(html, "li", point));
        html.append("</ul>\n");
    }

    private static void table(StringBuilder html, String caption, PaperTable table) {
        html.append("<table>\n");
        line(html, "caption", caption);
        html.append("<thead><tr>");
        table.columns()
                .forEach(column -> html.append("<th scope=\"col\">")
                        .append(escaped(column.title()))
                        .append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : table.rows()) {
            html.append("<tr>");
            for (int at = 0; at < row.size(); at++)
                html.append(at == 0 ? "<th scope=\"row\">" : "<td>")
                        .append(escaped(row.get(at)))
                        .append(at == 0 ? "</th>" : "</td>");
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
    }

    private static void line(StringBuilder html, String element, String words) {
        html.append('<')
                .append(element)
                .append('>')
                .append(escaped(words))
                .append("</")
                .append(element)
                .append(">\n");
    }

    /** What a browser would take for markup, as the characters that they are; what it may not hold at all is left out. */
    static String escaped(String words) {
        StringBuilder safe = new StringBuilder(words.length());
        words.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    boolean unseen = Character.isISOControl(letter) && letter != '\n' && letter != '\t';
                    if (!unseen && Character.isDefined(letter)) safe.appendCodePoint(letter);
                }
            }
        });
        return safe.toString();
    }
}
