package org.gatehouse.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    private static final SchoolFacts SCHOOL = new SchoolFacts(
            "Oakfield",
            ZoneId.of("Europe/London"),
            List.of("oakfield.example.sch.uk"),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    @Test
    void onlyTheSchoolsOwnDomainIsOfficialNotOneBelowOrAbove() {
        assertThat(isOfficial("office@oakfield.example.sch.uk")).isTrue();
        assertThat(isOfficial(" Office@OAKFIELD.example.SCH.uk ")).isTrue();
        assertThat(isOfficial("office@mail.oakfield.example.sch.uk")).isFalse();
        assertThat(isOfficial("office@example.sch.uk")).isFalse();
        assertThat(isOfficial("office@notoakfield.example.sch.uk")).isFalse();
        assertThat(isOfficial("office@oakfield.example.sch.uk.example.com")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "office",
                "office@",
                "@oakfield.example",
                "office@localhost",
                "office@-a.example",
                "office@a-.example",
                "office@a..example",
                "office@.example",
                "office@example.",
                "office@a.123",
                "a b@oakfield.example",
                "a@b@oakfield.example",
                "office@oakfield.example\nbcc@other.example",
                "öffice@oakfield.example",
                "office@öak.example",
                "<office@oakfield.example>"
            })
    void whatIsNoAddressIsNone(String typed) {
        assertThat(MailAddress.parse(typed)).isEmpty();
    }

    @Test
    void lengthsAreBounded() {
        assertThat(MailAddress.parse("a".repeat(64) + "@oakfield.example")).isPresent();
        assertThat(MailAddress.parse("a".repeat(65) + "@oakfield.example")).isEmpty();
        assertThat(MailAddress.parse("a@" + "b".repeat(63) + ".example")).isPresent();
        assertThat(MailAddress.parse("a@" + "b".repeat(64) + ".example")).isEmpty();
        assertThat(MailAddress.parse("a@" + "b.".repeat(130) + "example")).isEmpty();
    }

    @Property
    void anAddressReadsBackAsItIsWritten(@ForAll("addresses") String typed) {
        MailAddress address = MailAddress.parse(typed).orElseThrow();
        assertThat(MailAddress.parse(address.toString())).contains(address);
        assertThat(address.domain()).isLowerCase();
        assertThat(typed.strip()).isEqualToIgnoringCase(address.toString());
    }

    @Property
    void aDomainBelowTheSchoolsIsNeverTheSchools(@ForAll("labels") String label) {
        assertThat(isOfficial("office@" + label + ".oakfield.example.sch.uk")).isFalse();
        assertThat(isOfficial("office@" + label + "oakfield.example.sch.uk")).isFalse();
        assertThat(isOfficial("office@oakfield.example.sch.uk." + label)).isFalse();
    }

    @Property
    void anyTextIsAnAddressOrNone(@ForAll String typed) {
        Optional<MailAddress> address = MailAddress.parse(typed);
        address.ifPresent(found -> assertThat(found.toString()).isEqualToIgnoringCase(typed.strip()));
    }

    @Provide
    Arbitrary<String> labels() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> local = Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars(".+-_'")
                .ofMinLength(1)
                .ofMaxLength(20);
        Arbitrary<String> top = Arbitraries.of("example", "UK", "Sch.Uk", "org");
        return Combinators.combine(local, labels(), top, Arbitraries.of("", " ", "\t"))
                .as((before, label, after, blank) -> blank + before + "@" + label + "." + after + blank);
    }

    private static boolean isOfficial(String typed) {
        return MailAddress.parse(typed).filter(address -> address.isOf(SCHOOL)).isPresent();
    }
}
