package org.gatehouse.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.people.TestDesk.refusal;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebHostTest {
    @Property(tries = 1000)
    void howeverALinkIsWrittenItsHostIsFound(
            @ForAll("hosts") String host, @ForAll("before") String before, @ForAll("after") String after) {
        assertThat(WebHost.parse(before + host + after)).isEqualTo(host);
        assertThat(WebHost.parse(before + host.toUpperCase(Locale.ROOT) + after))
                .isEqualTo(host);
    }

    @Property(tries = 2000)
    void whateverIsTypedEndsInAHostThatReadsAsItselfOrInASentence(@ForAll("typed") String typed) {
        try {
            String host = WebHost.parse(typed);
            assertThat(host).matches("([a-z0-9-]+\\.)+[a-z0-9-]+");
            assertThat(WebHost.parse(host)).isEqualTo(host);
        } catch (Refusal refused) {
            assertThat(refused.key()).isIn("organisations.host", "organisations.host.shared");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bücher.example, xn--bcher-kva.example",
        "https://www.BÜCHER.example/a?b#c, xn--bcher-kva.example",
        "library.example., library.example",
        "//library.example, ''",
        "http://library.example:8080/x, library.example",
        "council.gov.uk, council.gov.uk",
        "oakfield.wordpress.com, oakfield.wordpress.com",
        "www.bbc.co.uk, bbc.co.uk",
        "https://www.gov.uk/schools, www.gov.uk",
        "www.nhs.uk, www.nhs.uk",
        "www.oakfield.wilts.sch.uk, oakfield.wilts.sch.uk"
    })
    void hostsAreReadAsTheNetworkKnowsThem(String typed, String host) {
        if (host.isEmpty())
            assertThat(refusal(() -> WebHost.parse(typed)).key()).isEqualTo("organisations.host");
        else assertThat(WebHost.parse(typed)).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "library",
                "localhost",
                "192.168.0.1",
                "[::1]",
                "http://[2001:db8::1]/",
                "office@library.example",
                "https://library.example@evil.example",
                "ftp://library.example",
                "javascript:alert(1)",
                "library..example",
                "-library.example",
                "li brary.example",
                "library_.example",
                "library.example\\@evil.example"
            })
    void whatIsNoHostIsRefused(String typed) {
        assertThat(refusal(() -> WebHost.parse(typed)).key()).isEqualTo("organisations.host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "co.uk",
                "gov.uk",
                "sch.uk",
                "www.sch.uk",
                "wilts.sch.uk",
                "github.io",
                "x.com",
                "https://x.com/OakfieldLib",
                "m.facebook.com",
                "www.youtube.com",
                "sites.google.com",
                "bit.ly"
            })
    void whereAnybodyCanHaveAPageIsNoOrganisationsOwn(String typed) {
        assertThat(refusal(() -> WebHost.parse(typed)).key()).isEqualTo("organisations.host.shared");
    }

    @Provide
    Arbitrary<String> hosts() {
        Arbitrary<String> label = Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(text -> !text.equals("www"));
        return Combinators.combine(
                        label, Arbitraries.of("", "kids.", "a-b."), Arbitraries.of(".example", ".org.example"))
                .as((own, under, top) -> under + "org" + own + top);
    }

    @Provide
    Arbitrary<String> before() {
        return Arbitraries.of("", " ", "www.", "https://", "HTTP://", "https://www.", "http://www.");
    }

    @Provide
    Arbitrary<String> after() {
        return Arbitraries.of("", "/", "/a/b.html", ":443", ":8443/a", "?q=1", "#top", ".", "/@name", "/a?b=c://d ");
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.strings()
                .withChars("abwx.:/@-_?#é 。１ßĳ\u200b\\[]019")
                .ofMaxLength(30);
    }
}
