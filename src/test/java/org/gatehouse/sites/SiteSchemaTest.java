package org.gatehouse.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No site comes into the register, or is opened, past the program by somebody who opens the file with a tool of their own. */
class SiteSchemaTest {
    private static final String MOVE =
            "INSERT INTO site_move (site_id, move, state, version_id, words_hash, actor_id, at)"
                    + " VALUES (:site, :move, :state, (SELECT version_id FROM site_now WHERE site_id = :site), '', :actor,"
                    + " '2026-11-25T09:00:00Z')";

    @TempDir
    Path folder;

    private Hillside school;
    private Handle sql;

    @BeforeEach
    void open() throws IOException {
        school = Hillside.in(folder);
        sql = Jdbi.open("jdbc:sqlite:" + school.desk.book.file());
        sql.execute("PRAGMA foreign_keys = ON");
    }

    @AfterEach
    void close() {
        sql.close();
        school.close();
    }

    private void move(Site site, String move, String state, long actor) {
        sql.createUpdate(MOVE)
                .bind("site", site.id())
                .bind("move", move)
                .bind("state", state)
                .bind("actor", actor)
                .execute();
    }

    private void refused(Site site, String move, String state, long actor, String why) {
        assertThatThrownBy(() -> move(site, move, state, actor)).hasMessageContaining(why);
        assertThat(school.sites.site(site.id()).state()).isEqualTo(site.state());
    }

    @Test
    void nothingIsApprovedButByTheHeadAndFromARequest() {
        Site asked = school.requested(school.blog());
        refused(asked, "APPROVE", "APPROVED", school.slt.id(), "the Head Teacher decides");
        refused(asked, "APPROVE", "OPEN", school.head.id(), "by its moves alone");
        refused(asked, "NOTIFY", "APPROVED", school.head.id(), "by its moves alone");
        refused(asked, "OPEN", "OPEN", school.head.id(), "was told");
        refused(asked, "ENTER", "OPEN", school.head.id(), "by its moves alone");
        move(asked, "APPROVE", "APPROVED", school.head.id());
        assertThat(school.sites.all()).hasSize(1);
    }

    @Test
    void nothingOpensBeforeTheNoticeOfItsOwnAddress() {
        Site approved = school.approved(school.blog());
        refused(approved, "OPEN", "OPEN", school.head.id(), "was told");
        Site told = school.sites.register().notifySlt(school.slt, approved, "On Monday.");
        Site moved = school.sites
                .register()
                .change(school.slt, told, Hillside.withAddress(told.details(), "https://six.hillside.example"));
        refused(moved, "OPEN", "OPEN", school.head.id(), "was told");
        school.sites.register().notifySlt(school.slt, moved, "On Tuesday.");
        move(moved, "OPEN", "OPEN", school.slt.id());
        assertThat(school.sites.open()).hasSize(1);
    }

    @Test
    void nothingOpensBelowTheMinimumAgeWithoutTermsOrApartFromTheSchool() {
        refused(school.told(school.instagram(12)), "OPEN", "OPEN", school.head.id(), "terms were read");
        SiteDetails unread =
                Hillside.withTerms(Hillside.withAddress(school.blog(), "https://a.example"), Optional.empty());
        refused(school.told(unread), "OPEN", "OPEN", school.head.id(), "terms were read");
        SiteDetails personal =
                Hillside.withAudience(Hillside.withAddress(school.blog(), "https://b.example"), 10, false);
        refused(school.told(personal), "OPEN", "OPEN", school.head.id(), "terms were read");
        Site told = school.told(school.blog());
        school.desk.school.changeFacts(school.head, Hillside.withDomains("trust.example.org"));
        refused(told, "OPEN", "OPEN", school.head.id(), "terms were read");
    }

    @Test
    void aPersonalAddressAndASecondEntryOfOneAddressAreRefused() {
        Site open = school.opened(school.blog());
        assertThatThrownBy(() -> sql.execute(
                        "INSERT INTO site_version_words VALUES (900, '', 'zoe@hillside.example.sch.uk.example', '')"))
                .hasMessageContaining("official address");
        Site again = school.requested(Hillside.withAddress(school.blog(), "https://c.example"));
        sql.execute("INSERT INTO site_version (site_id, platform, medium, handle, address, youngest_age, is_separate,"
                + " minimum_age, terms_read_on, owner_id, consent_use_id, compose_address, words_hash)"
                + " SELECT " + again.id() + ", platform, medium, handle, upper(address), youngest_age, is_separate,"
                + " minimum_age, terms_read_on, owner_id, consent_use_id, compose_address, '' FROM site_version"
                + " WHERE site_id = " + open.id());
        assertThatThrownBy(() -> move(again, "APPROVE", "APPROVED", school.head.id()))
                .hasMessageContaining("stands in the register once");
    }

    @Test
    void aPostIsBegunForAnOpenSiteAlone() {
        Site approved = school.told(school.blog());
        String post = "INSERT INTO post (year, number, author_id, entered_by, site_id, at) VALUES (2026, 1, 1, 1, "
                + approved.id() + ", '2026-11-25T09:00:00Z')";
        assertThatThrownBy(() -> sql.execute(post)).hasMessageContaining("open");
        school.sites.register().open(school.slt, approved);
        assertThat(sql.execute(post)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"site", "site_version", "site_move"})
    void fixedRowsOnlyGrow(String table) {
        school.opened(school.blog());
        assertThatThrownBy(() -> sql.execute("UPDATE " + table + " SET rowid = rowid"))
                .hasMessageContaining("grow");
        assertThatThrownBy(() -> sql.execute("DELETE FROM " + table)).hasMessageContaining("grow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"site_version_words", "site_move_words"})
    void wordsAreErasedButNeverRewritten(String table) {
        school.told(school.blog());
        assertThatThrownBy(() -> sql.execute("UPDATE " + table + " SET salt = salt"))
                .hasMessageContaining("grow");
        sql.execute("DELETE FROM " + table);
        assertThat(school.sites.all()).hasSize(1);
    }
}
