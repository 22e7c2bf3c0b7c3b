package org.gatehouse.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HtmlPaperTest {
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(40),
                Arbitraries.of("<script>alert(1)</script>", "a & b", "\"quoted\" 'words'", "&lt;", "Ó Briain’s", "😀"));
    }

    @Property(tries = 200)
    void nothingThatIsWrittenBecomesMarkupAndNothingReadableIsLost(@ForAll("words") String words) {
        String safe = HtmlPaper.escaped(words);
        assertThat(safe).doesNotContain("<", ">", "\"", "'");
        assertThat(safe.replaceAll("&(amp|lt|gt|quot|#39);", "")).doesNotContain("&");
        String back = safe.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        StringBuilder readable = new StringBuilder();
        words.codePoints()
                .filter(letter -> !Character.isISOControl(letter) || letter == '\n' || letter == '\t')
                .filter(Character::isDefined)
                .forEach(readable::appendCodePoint);
        assertThat(back).isEqualTo(readable.toString());
    }

    @Example
    void aPageSaysItsLanguageAndHasOneFirstHeadingAndLandmarks() {
        PaperDocument paper = new PaperDocument("Rules & <rights>")
                .heading("One")
                .paragraphs("First.\nSecond.")
                .points(List.of("a", "b"))
                .table(new PaperTable(List.of(PaperColumn.text("Name", 1)), List.of(List.of("O'Hara"))));
        String page = new String(HtmlPaper.write(paper, "Larkhill", "Written today"), StandardCharsets.UTF_8);
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">")
                .contains("<title>Rules &amp; &lt;rights&gt; – Larkhill</title>")
                .contains("<p>First.</p>\n<p>Second.</p>")
                .contains("<caption>One</caption>")
                .contains("<th scope=\"row\">O&#39;Hara</th>")
                .doesNotContain("src=", "href=", "<script");
        assertThat(page.split("<h1>", -1)).hasSize(2);
        for (String landmark : List.of("header", "main", "footer"))
            assertThat(page).containsOnlyOnce("<" + landmark + ">");
    }
}
