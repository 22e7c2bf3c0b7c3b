package org.gatehouse.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;

/** TW-NAME for any roll: a pupil’s full name in any spelling in any text is found, and texts without one stay clear. */
class NamesPropertyTest {
    private static final List<BiFunction<String, String, String>> SPELLINGS = List.of(
            (first, last) -> first + " " + last,
            (first, last) -> last + " " + first,
            (first, last) -> last + ", " + first,
            (first, last) -> (first + " " + last).toLowerCase(Locale.ROOT),
            (first, last) -> (first + " " + last).toUpperCase(Locale.ROOT),
            (first, last) -> first + " " + last + "’s",
            (first, last) -> first + " " + last + "'s",
            (first, last) -> first + "  " + last,
            (first, last) -> first + "\u00A0" + last,
            (first, last) -> first + " 🌟 " + last,
            (first, last) -> first + "_" + last,
            (first, last) -> "Master " + first + " " + last,
            (first, last) -> "Miss " + first + " " + last,
            (first, last) -> first + " M. " + last,
            (first, last) -> "#" + (first + last).replaceAll("[^\\p{L}]", ""),
            (first, last) ->
                    "#welldone" + (first + last).replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT),
            (first, last) -> Normalizer.normalize(first + " " + last, Normalizer.Form.NFD),
            (first, last) -> Normalizer.normalize(first + " " + last, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", ""),
            (first, last) -> first.replace("a", "а").replace("e", "е") + " " + last.replace("o", "о"),
            (first, last) -> first.charAt(0) + "\u200B" + first.substring(1) + " " + last,
            (first, last) -> String.join(" ", first.replaceAll("[^\\p{L}]", "").split("")) + " " + last,
            (first, last) -> first + " " + last.replace("’", ""),
            (first, last) -> first + " " + last.replace("’", "'"),
            (first, last) -> first + " " + last.replace("-", " "),
            (first, last) -> first + " " + last.replace("-", "–"));

    private static final List<String> BEFORE = List.of(
            "",
            "Well done ",
            "Today ",
            "A big thank you to ",
            "🎉 ",
            "Star of the week: ",
            "So proud of ",
            "Look!\n",
            "“",
            "In assembly ");
    private static final List<String> AFTER = List.of(
            "",
            "!",
            " won the race",
            ", who sang for us",
            " 🎉",
            " and friends",
            ".",
            " in Year 4",
            "”",
            "\nMore soon");

    private static final List<String> INNOCENT = List.of(
            "Year 4 loved the storyteller",
            "Will you join us for cake",
            "The children grew beans in the garden",
            "Thank you to everybody who came",
            "Our Summer fair raised lots of money",
            "We read, wrote and sang all day",
            "Mrs Adeyemi and Mr Taylor judged the cakes",
            "Sunflowers, tadpoles and a very muddy walk");

    @Property(tries = 4000)
    void aFullNameIsFoundInAnySpelling(
            @ForAll("rolls") List<PupilName> roll,
            @ForAll("spellings") int spelling,
            @ForAll("whichPupil") int which,
            @ForAll("before") String before,
            @ForAll("after") String after) {
        PupilName pupil = roll.get(which % roll.size());
        String name = SPELLINGS.get(spelling).apply(pupil.legalForename(), pupil.legalSurname());
        String text = before + name + after;
        assertThat(checks(roll).report(CheckedPost.ofText(text)).findings())
                .as(text)
                .anyMatch(finding -> finding.rule() == Rule.TW_NAME
                        && finding.severity() == Severity.BLOCK
                        && finding.start() >= before.length() - 1
                        && finding.end() <= before.length() + name.length()
                        && text.substring(finding.start(), finding.end()).equals(finding.found()));
    }

    @Property(tries = 1000)
    void textsWithoutANameStayClear(@ForAll("rolls") List<PupilName> roll, @ForAll("innocent") List<String> sentences) {
        String text = String.join(". ", sentences);
        assertThat(checks(roll).report(CheckedPost.ofText(text)).findings())
                .as(text)
                .noneMatch(finding -> finding.rule() == Rule.TW_NAME);
    }

    @Property(tries = 3000)
    void anyTextIsCheckedWithoutAFaultAndPointsIntoItself(
            @ForAll("anything") String text, @ForAll("anything") String other) {
        CheckedPost post = new CheckedPost(text, List.of(other), List.of(other), true, List.of(1L, 3L));
        for (Finding finding : Desk.CHECKS.report(post).findings()) {
            String field = finding.place().equals(Place.TEXT) ? text : other;
            assertThat(field.substring(finding.start(), finding.end())).isEqualTo(finding.found());
        }
    }

    private static PostChecks checks(List<PupilName> roll) {
        return new PostChecks(
                CompiledRoll.of(roll),
                new StaffNames(List.of("Mrs Adeyemi")),
                Organisations.NONE,
                OwnDetails.NONE,
                1000);
    }

    @Provide
    Arbitrary<List<PupilName>> rolls() {
        Arbitrary<String> forenames = Arbitraries.of(
                "Aisha",
                "Kwame",
                "Zofia",
                "Tomás",
                "Björk",
                "Anne-Marie",
                "Yusuf",
                "Lucía",
                "Oluwaseun",
                "Noëlle",
                "Łukasz",
                "Siân",
                "Mei",
                "D’Andre",
                "Grace",
                "Poppy",
                "Jasmine",
                "Theo");
        Arbitrary<String> syllables = Arbitraries.of(
                "kan", "mor", "vel", "tash", "wi", "bel", "dra", "nym", "har", "fen", "zu", "stro", "é", "ø", "ło",
                "ñu");
        Arbitrary<String> plain = syllables.list().ofMinSize(2).ofMaxSize(4).map(parts -> {
            String surname = "Q" + String.join("", parts);
            return surname;
        });
        Arbitrary<String> surnames = Arbitraries.oneOf(
                plain,
                plain.map(surname -> "O’" + surname),
                Combinators.combine(plain, plain).as((a, b) -> a + "-" + b));
        return Combinators.combine(forenames, surnames)
                .as((first, last) -> new String[] {first, last})
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(names -> {
                    List<PupilName> roll = new ArrayList<>();
                    for (String[] name : names) roll.add(PupilName.of(roll.size(), name[0], name[1]));
                    return roll;
                });
    }

    @Provide
    Arbitrary<Integer> spellings() {
        return Arbitraries.integers().between(0, SPELLINGS.size() - 1);
    }

    @Provide
    Arbitrary<Integer> whichPupil() {
        return Arbitraries.integers().between(0, 29);
    }

    @Provide
    Arbitrary<String> before() {
        return Arbitraries.of(BEFORE);
    }

    @Provide
    Arbitrary<String> after() {
        return Arbitraries.of(AFTER);
    }

    @Provide
    Arbitrary<List<String>> innocent() {
        return Arbitraries.of(INNOCENT).list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> anything() {
        Arbitrary<String> pieces = Arbitraries.of(
                "Aisha",
                " ",
                "Khan",
                "'s",
                "’",
                ".",
                "@",
                "#",
                "://",
                "www.",
                "bit.ly/",
                "07700 900456",
                "ML1 4AB",
                "🎉",
                "👨‍👩‍👧",
                "\n",
                "is 7 today",
                "Year 4",
                "(",
                ")",
                "é",
                "а",
                "\u200B",
                "s",
                "I",
                "we are at the zoo",
                "born 3/5/2016",
                "https://a@b",
                "\uD83D",
                "B801200005001",
                "///a.b.c",
                "51.5007,-0.12",
                "%",
                "*",
                "ﷺ",
                "𝐀",
                "Will",
                "Grace Hill");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(12).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(40));
    }
}
