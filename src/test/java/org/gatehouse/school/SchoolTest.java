package org.gatehouse.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.book.Permission;
import org.gatehouse.book.TrailLine;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolTest {
    private static final Actor HEAD = new Actor(1, "Amara Okafor", Set.of(Permission.CHANGE_SCHOOL));

    @TempDir
    Path folder;

    private Book book;
    private School school;

    @BeforeEach
    void open() throws IOException {
        book = EmptyFile.open(folder, Clock.systemUTC());
        school = new School(book);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private static SchoolFacts facts(List<String> mailDomains, List<String> emails, List<String> telephones) {
        return new SchoolFacts(
                "Oakfield Primary School",
                ZoneId.of("Europe/London"),
                mailDomains,
                emails,
                telephones,
                List.of(),
                List.of());
    }

    private static SchoolFacts oakfield() {
        return facts(List.of("oakfield.example.sch.uk"), List.of("office@oakfield.example.sch.uk"), List.of());
    }

    private static SchoolFacts with(List<String> addresses, List<String> websites) {
        SchoolFacts plain = oakfield();
        return new SchoolFacts(
                plain.name(), plain.zone(), plain.mailDomains(), plain.emails(), List.of(), addresses, websites);
    }

    private static String refusal(ThrowingCallable act) {
        Refusal refused = catchThrowableOfType(Refusal.class, act);
        assertThat(refused).as("refused").isNotNull();
        return refused.key();
    }

    private TrailLine lastLine() {
        List<TrailLine> lines = book.trail("school");
        return lines.get(lines.size() - 1);
    }

    @Test
    void aSchoolIsSetUpOnceAndReadAsItWasEntered() {
        assertThat(school.isSetUp()).isFalse();
        assertThat(refusal(school::facts)).isEqualTo("school.not-set-up");
        assertThat(refusal(() -> school.changeFacts(HEAD, oakfield()))).isEqualTo("school.not-set-up");

        SchoolFacts kept = school.setUp(
                HEAD,
                new SchoolFacts(
                        " Oakfield Primary School ",
                        ZoneId.of("Europe/London"),
                        List.of("@Oakfield.example.sch.uk", "trust.example.org", " "),
                        List.of("office@oakfield.example.sch.uk", "OFFICE@oakfield.example.sch.uk"),
                        List.of("01632 960 123", "+44 (0)1632 960124"),
                        List.of("1 Oak Lane\n Millford \nZZ99 9ZZ"),
                        List.of("www.oakfield.example.sch.uk", "http://old.oakfield.example.sch.uk/home")));

        assertThat(school.isSetUp()).isTrue();
        assertThat(school.facts())
                .isEqualTo(kept)
                .isEqualTo(new SchoolFacts(
                        "Oakfield Primary School",
                        ZoneId.of("Europe/London"),
                        List.of("oakfield.example.sch.uk", "trust.example.org"),
                        List.of("office@oakfield.example.sch.uk"),
                        List.of("01632 960 123", "+44 (0)1632 960124"),
                        List.of("1 Oak Lane, Millford, ZZ99 9ZZ"),
                        List.of("https://www.oakfield.example.sch.uk", "http://old.oakfield.example.sch.uk/home")));
        assertThat(refusal(() -> school.setUp(HEAD, oakfield()))).isEqualTo("school.set-up-already");
        assertThat(book.trail("school")).hasSize(1);
    }

    @Test
    void onlyWhoMayChangeTheSchoolDoes() {
        Actor staff = new Actor(2, "Bilal Shah", Set.of(Permission.WRITE_POSTS, Permission.OWN_DESK));
        assertThat(refusal(() -> school.setUp(staff, oakfield()))).isEqualTo("book.not-allowed");
        school.setUp(HEAD, oakfield());
        assertThat(refusal(() -> school.changeFacts(staff, oakfield()))).isEqualTo("book.not-allowed");
        assertThat(refusal(() -> school.changeSettings(staff, Settings.DEFAULT)))
                .isEqualTo("book.not-allowed");
        assertThat(book.trail("school")).hasSize(1);
    }

    @Test
    void changedFactsSayInTheTrailWhatTheyWereAndAddressesCanBeErased() {
        school.setUp(HEAD, oakfield());
        school.changeFacts(
                HEAD,
                facts(
                        List.of("oakfield.example.sch.uk"),
                        List.of("amara.okafor@oakfield.example.sch.uk"),
                        List.of("01632 960123")));
        assertThat(lastLine().act()).isEqualTo("school.change-facts");
        assertThat(lastLine().details())
                .isEqualTo("{\"emails\":\"changed\",\"telephones\":{\"from\":[],\"to\":[\"01632 960123\"]}}");
        assertThat(lastLine().personal()).contains("amara.okafor@").contains("office@");

        school.changeFacts(HEAD, school.facts());
        assertThat(lastLine().details()).isEqualTo("{}");
        assertThat(lastLine().personal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oakfield", "oak field.example", "office@oakfield.example", "-oak.example", "oakfield."})
    void aMailDomainIsOne(String typed) {
        assertThat(refusal(() -> school.setUp(HEAD, facts(List.of(typed), List.of(), List.of()))))
                .isEqualTo("school.mail-domain");
    }

    @Test
    void aMailDomainIsTheSchoolsOwn() {
        assertThat(refusal(() -> school.setUp(HEAD, facts(List.of("Gmail.com"), List.of(), List.of()))))
                .isEqualTo("school.mail-domain-open");
        assertThat(refusal(() -> school.setUp(HEAD, facts(List.of(" "), List.of(), List.of()))))
                .isEqualTo("school.mail-domain-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"960", "01632 960123 ext", "(((((((((", "1234567890123456", "01632/960123"})
    void aTelephoneNumberIsOne(String typed) {
        List<String> domains = List.of("oakfield.example.sch.uk");
        assertThat(refusal(() -> school.setUp(HEAD, facts(domains, List.of(), List.of(typed)))))
                .isEqualTo("school.telephone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://oakfield.example",
                "https://",
                "oakfield",
                "https://office@oakfield.example",
                "www.oak field.example"
            })
    void aWebsiteIsOne(String typed) {
        assertThat(refusal(() -> school.setUp(HEAD, with(List.of(), List.of(typed)))))
                .isEqualTo("school.website");
    }

    @Test
    void nameEmailAndAddressAreBounded() {
        SchoolFacts plain = oakfield();
        for (String name : List.of(" ", "a".repeat(121))) {
            SchoolFacts wrong = new SchoolFacts(
                    name, plain.zone(), plain.mailDomains(), List.of(), List.of(), List.of(), List.of());
            assertThat(refusal(() -> school.setUp(HEAD, wrong))).isEqualTo("school.name");
        }
        assertThat(refusal(() -> school.setUp(HEAD, facts(plain.mailDomains(), List.of("office"), List.of()))))
                .isEqualTo("school.email");
        assertThat(refusal(() -> school.setUp(HEAD, with(List.of("a".repeat(201)), List.of()))))
                .isEqualTo("school.address");
        assertThat(school.isSetUp()).isFalse();
    }

    @Test
    void settingsHaveTheirDefaultsUntilTheSchoolChooses() {
        assertThat(school.settings())
                .isEqualTo(new Settings(280, false, Reviewers.SLT, "https://x.com/intent/tweet?text=", 10, false, 30));
        Settings wanted = new Settings(
                140, true, Reviewers.HEAD_AND_DEPUTIES, " https://social.example/compose?text= ", 5, false, 30);
        Settings kept = school.changeSettings(HEAD, wanted);
        assertThat(school.settings())
                .isEqualTo(kept)
                .isEqualTo(new Settings(
                        140, true, Reviewers.HEAD_AND_DEPUTIES, "https://social.example/compose?text=", 5, false, 30));
    }

    @Test
    void aChangedSettingSaysInTheTrailFromWhatToWhat() {
        school.changeSettings(
                HEAD, new Settings(140, false, Reviewers.SLT, Settings.DEFAULT.composeUrl(), 5, false, 30));
        assertThat(lastLine().details())
                .isEqualTo("{\"idleMinutes\":{\"from\":\"10\",\"to\":\"5\"},"
                        + "\"postLimit\":{\"from\":\"280\",\"to\":\"140\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "19, 10, https://x.com/, school.post-limit",
        "281, 10, https://x.com/, school.post-limit",
        "280, 0, https://x.com/, school.idle-minutes",
        "280, 121, https://x.com/, school.idle-minutes",
        "280, 10, http://x.com/, school.compose-url",
        "280, 10, x.com/intent, school.compose-url",
        "280, 10, javascript:alert(1), school.compose-url",
        "280, 10, https://a b.example/, school.compose-url",
        "280, 10, https://x.com@other.example/, school.compose-url"
    })
    void settingsKeepToTheirBounds(int postLimit, int idleMinutes, String composeUrl, String key) {
        Settings wrong = new Settings(postLimit, false, Reviewers.SLT, composeUrl, idleMinutes, false, 30);
        assertThat(refusal(() -> school.changeSettings(HEAD, wrong))).isEqualTo(key);
        assertThat(book.trail("school")).isEmpty();
    }

    @Test
    void listsKeepTheirOrder() {
        List<String> telephones = new ArrayList<>();
        for (int i = 9; i > 0; i--) telephones.add("01632 96000" + i);
        school.setUp(HEAD, facts(List.of("z.example.org", "a.example.org"), List.of(), telephones));
        assertThat(school.facts().telephones()).isEqualTo(telephones);
        assertThat(school.facts().mailDomains()).containsExactly("z.example.org", "a.example.org");
    }

    @Test
    void theCrestIsASmallPngOrJpeg() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        assertThat(school.crest()).isEmpty();
        school.changeCrest(HEAD, png);
        assertThat(school.crest()).contains(png);
        assertThat(catchThrowableOfType(Refusal.class, () -> school.changeCrest(HEAD, new byte[1 << 21]))
                        .key())
                .isEqualTo("school.crest.large");
        assertThat(catchThrowableOfType(Refusal.class, () -> school.changeCrest(HEAD, new byte[] {1, 2, 3, 4, 5}))
                        .key())
                .isEqualTo("school.crest.kind");
        assertThat(school.crest()).contains(png);
    }
}
