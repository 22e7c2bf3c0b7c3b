package org.gatehouse.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** LINK-SAFE and ORG-LINK: the real host of every link, and who every mention is. */
class LinkSafeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Read https://www.bbc.co.uk/bitesize now|NOTE: https://www.bbc.co.uk/bitesize",
                "Read https://news.bbc.co.uk.|NOTE: https://news.bbc.co.uk",
                "Read https://example.org/a|WARN: https://example.org/a",
                "Read (https://example.org/a_(b)).|WARN: https://example.org/a_(b)",
                "Read www.example.org.|WARN: www.example.org",
                "Read example.com, please|WARN: example.com",
                "Read http://www.bbc.co.uk|WARN: http://www.bbc.co.uk",
                "Read bit.ly/3abc|WARN: bit.ly/3abc",
                "Read https://192.168.0.1/a|WARN: https://192.168.0.1/a",
                "Read https://[2001:db8::1]/a|WARN: https://[2001:db8::1]/a",
                "Read https://3232235777/a|WARN: https://3232235777/a",
                "Read ftp://example.org/a|WARN: ftp://example.org/a",
                "Read https://bbc.co.uk@example.com/a|BLOCK: https://bbc.co.uk@example.com/a",
                "Read https://bbc.co.uk\\@example.com/a|BLOCK: https://bbc.co.uk\\@example.com/a",
                "Read https://bbс.co.uk/a|BLOCK: https://bbс.co.uk/a",
                "Read https://www.аррӏе.com/a|BLOCK: https://www.аррӏе.com/a",
                "Read https://xn--mnchen-3ya.example/a|WARN: https://xn--mnchen-3ya.example/a",
                "Read https://bbc.co.uk.example.com|WARN: https://bbc.co.uk.example.com",
                "Run javascript:alert(1)|BLOCK: javascript:alert(1)",
                "Run JavaScript:alert(1) now|BLOCK: JavaScript:alert(1)",
                "See data:text/html,hello|BLOCK: data:text/html,hello"
            })
    void everyLinkSaysWhereItLeads(String text, String finding) {
        assertThat(Desk.in(text, Rule.LINK_SAFE)).containsExactly(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.gracelane.example.sch.uk/news",
                "gracelane.example.sch.uk",
                "We had fun.It was hot",
                "Data: we collected it ourselves",
                "JavaScript: we learnt to code",
                "Note: bring a coat",
                "i.e. a coat, e.g. a mac",
                "At 3.15pm or 15.30",
                "mailto:office@gracelane.example.sch.uk",
                "We use Node.js and report.doc"
            })
    void theSchoolsOwnSiteAndSentencesAreNoMatter(String text) {
        assertThat(Desk.in(text, Rule.LINK_SAFE)).isEmpty();
    }

    @Test
    void theMessageNamesTheRealHost() {
        Report report = Desk.CHECKS.report(CheckedPost.ofText("https://bbс.co.uk/a"));
        assertThat(report.findings().get(0).message()).contains("xn--");
        report = Desk.CHECKS.report(CheckedPost.ofText("https://bbc.co.uk@example.com/a"));
        assertThat(report.findings().get(0).message()).contains("example.com");
    }

    @Test
    void trackingIsOfferedForRemoval() {
        String link = "https://www.bbc.co.uk/a?utm_source=x&id=5&fbclid=7#top";
        List<Finding> findings =
                Desk.CHECKS.report(CheckedPost.ofText("See " + link)).findings();
        assertThat(findings).extracting(Finding::found).containsExactly(link, "utm_source=x");
        assertThat(findings).extracting(Finding::severity).containsOnly(Severity.NOTE);
        assertThat(TrackingParameters.removeFrom(link)).isEqualTo("https://www.bbc.co.uk/a?id=5#top");
        assertThat(TrackingParameters.removeFrom("https://a.example/b?utm_source=x&utm_medium=y"))
                .isEqualTo("https://a.example/b");
    }

    @Test
    void aHostOfOneAlphabetIsForeignAndOneThatImitatesIsBlocked() {
        assertThat(Desk.in("https://школа-ромашка.укр", Rule.LINK_SAFE))
                .containsExactly("WARN: https://школа-ромашка.укр");
        assertThat(Desk.in("https://сасе.укр", Rule.LINK_SAFE)).containsExactly("BLOCK: https://сасе.укр");
    }

    @Test
    void aSuffixOnTheListHoldsNothingBelowIt() {
        Hosts hosts = new Hosts(List.of("co.uk", "gov.uk", "example.org"));
        assertThat(hosts.holds("evil.co.uk")).isFalse();
        assertThat(hosts.holds("www.gov.uk")).isTrue();
        assertThat(hosts.holds("a.example.org")).isTrue();
        assertThat(hosts.holds("badexample.org")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thanks @stranger!|WARN: @stranger",
                "Thanks @bbc_bitesize|",
                "Thanks @BBC_Bitesize and @GraceLanePri|",
                "Write to office@gracelane.example.sch.uk|",
                "Doors open @3pm|",
                "@rosehillfarm @nobody_here|WARN: @nobody_here"
            })
    void aMentionIsAnOrganisationOrUnknown(String text, String finding) {
        List<String> found = Desk.in(text, Rule.ORG_LINK);
        if (finding == null) assertThat(found).isEmpty();
        else assertThat(found).containsExactly(finding);
    }
}
