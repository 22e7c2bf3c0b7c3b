package org.gatehouse.posts;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import org.gatehouse.checks.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedTextTest {
    private static boolean differs(String approved, String published, boolean withPictures) {
        return PublishedText.difference(approved.translateEscapes(), published.translateEscapes(), withPictures)
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    Bring a coat.|Bring a coat.
                    Bring a coat.|\\n Bring a coat. \\n
                    Bring\\na coat.|Bring  \\r\\na coat.
                    Bring a coat.|Bring\u00a0a coat.
                    Caf\u00e9 at two|Cafe\u0301 at two
                    See https://www.example.org/long/path/page.|See https://t.co/Ab3dE.
                    See https://www.example.org/long/path/page now|See example.org/long/pa… now
                    See https://example.org/ (new)|See example.org (new)
                    See example.org/fair|See http://t.co/Ab3dE
                    """)
    void whatThePlatformDoesByItselfIsNoDifference(String approved, String published) {
        assertThat(differs(approved, published, false)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Bring a coat.|Bring a coat
                    Bring a coat.|bring a coat.
                    Bring a coat.|Bring a coat. Bring a hat.
                    Bring a coat and a hat.|Bring a coat
                    Bring a coat.|Bring a\\ncoat.
                    Bring a coat.|Bring a  coat.
                    Bring a coat.|Bring a coat. https://t.co/Ab3dE
                    See https://example.org/fair|See https://example.com/fair
                    See https://example.org/fair|See example.org/fare…
                    See https://example.org/fair|See …
                    Bring a coat.|Bring a https://t.co/Ab3dE
                    """)
    void everythingElseIsOne(String approved, String published) {
        assertThat(differs(approved, published, false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    false|Our pond.|Our pond. https://t.co/Ab3dE
                    false|Our pond.|Our pond.\\npic.x.com/Ab3dE
                    false|Our pond.|Our pond.
                    false|''|pic.twitter.com/Ab3dE
                    true|Our pond.|Our pond. https://example.org/Ab3dE
                    true|Our pond.|Our pond. https://t.co/Ab3dE https://t.co/Fg4hI
                    """)
    void behindPicturesStandsOneAddressOfThePlatform(boolean differs, String approved, String published) {
        assertThat(differs(approved, published, true)).isEqualTo(differs);
    }

    @Property(tries = 300)
    void theDifferenceIsFoundWhereItStands(
            @ForAll @AlphaChars @NotEmpty String before,
            @ForAll @AlphaChars @NotEmpty String approved,
            @ForAll @AlphaChars @NotEmpty String published) {
        String seen = "  " + before + " " + published + " end";
        Finding finding = PublishedText.difference(before + " " + approved + " end", seen, false)
                .orElse(null);
        if (approved.equals(published)) assertThat(finding).isNull();
        else {
            assertThat(finding.found()).isEqualTo(published);
            assertThat(seen.substring(finding.start(), finding.end())).isEqualTo(published);
        }
    }
}
