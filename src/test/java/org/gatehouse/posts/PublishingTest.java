package org.gatehouse.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.posts.Oakfield.refusalOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.checks.Finding;
import org.gatehouse.rules.Rule;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishingTest {
    private static final String ADDRESS = "https://x.com/oakfield_school/status/1";

    @TempDir
    Path folder;

    @TempDir
    Path out;

    private Oakfield school;
    private Publishing publishing;

    @BeforeEach
    void open() throws IOException {
        school = Oakfield.in(folder);
        publishing = school.posts.publishing();
    }

    @AfterEach
    void close() {
        school.close();
    }

    private List<Path> inOut() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.toList();
        }
    }

    private Seen approvedWithPicture() throws IOException {
        Seen seen = school.submittedWithPicture("A newt in the pond.");
        school.confirmAll(school.head, seen);
        school.posts.reviewing().approve(school.head, seen, school.warnings(seen.postId()));
        return school.seen(seen.postId());
    }

    /** Changes a row that no act can change. */
    private void tamper(String trigger, String statement) {
        try (Handle sql = Jdbi.open("jdbc:sqlite:" + school.book.file())) {
            sql.execute("DROP TRIGGER " + trigger);
            sql.execute(statement);
        }
    }

    @Test
    void onlyTheSltPublishes() {
        Seen seen = school.approved("Bring a coat.");
        assertThat(refusalOf(() -> publishing.export(school.teacher, seen, out)))
                .isEqualTo("book.not-allowed");
        assertThat(refusalOf(() -> publishing.takeText(school.teacher, seen))).isEqualTo("book.not-allowed");
    }

    @Test
    void nothingLeavesThatWasNotApproved() throws IOException {
        Seen submitted = school.submitted(school.teacher, "Bring a coat.");
        assertThat(refusalOf(() -> publishing.export(school.slt, submitted, out)))
                .isEqualTo("posts.illegal-move");
        assertThat(refusalOf(() -> publishing.takeText(school.slt, submitted))).isEqualTo("posts.illegal-move");
        assertThat(inOut()).isEmpty();
    }

    @Test
    void aPostWithPicturesLeavesByFolder() throws IOException {
        Seen seen = approvedWithPicture();
        assertThat(refusalOf(() -> publishing.takeText(school.slt, seen))).isEqualTo("posts.export.pictures");
        assertThat(school.state(seen.postId())).isEqualTo(PostState.APPROVED);
        Publishing.Preview preview = publishing.preview(school.slt, seen.postId());
        ExportedPost files = publishing.export(school.slt, seen, out);
        assertThat(files.folder()).hasFileName(preview.folder());
        assertThat(files.pictures())
                .extracting(file -> file.getFileName().toString())
                .isEqualTo(preview.pictureNames());
    }

    @Test
    void anExportMayBeDoneAgainAndReplacesItsOwnFilesAlone() throws IOException {
        Seen seen = school.approved("Bring a coat.");
        Path text = publishing.export(school.slt, seen, out).text();
        Files.writeString(text, "half-writ");
        publishing.export(school.slt, school.seen(seen.postId()), out);
        assertThat(text).hasContent("Bring a coat.");
        assertThat(inOut()).singleElement().extracting(Path::getFileName).hasToString("post-2026-001");
        Files.writeString(text.resolveSibling("notes.txt"), "the clerk’s own");
        assertThat(refusalOf(() -> publishing.export(school.slt, school.seen(seen.postId()), out)))
                .isEqualTo("posts.export.taken");
        assertThat(text.resolveSibling("notes.txt")).hasContent("the clerk’s own");
    }

    @Test
    void withoutItsFolderNothingIsRecorded() throws IOException {
        Seen seen = school.approved("Bring a coat.");
        assertThat(refusalOf(() -> publishing.export(school.slt, seen, out.resolve("gone"))))
                .isEqualTo("posts.export.no-folder");
        Files.writeString(out.resolve("post-2026-001"), "a file of that name");
        assertThat(refusalOf(() -> publishing.export(school.slt, seen, out))).isEqualTo("posts.export.taken");
        assertThat(school.state(seen.postId())).isEqualTo(PostState.APPROVED);
        assertThat(inOut()).hasSize(1);
    }

    @Test
    void whereTheMachineCannotWriteNothingIsRecorded() {
        Path unwritable = Path.of("/proc");
        Assumptions.assumeTrue(Files.isDirectory(unwritable));
        Seen seen = school.approved("Bring a coat.");
        assertThatThrownBy(() -> publishing.export(school.slt, seen, unwritable))
                .isInstanceOf(IOException.class);
        assertThat(school.state(seen.postId())).isEqualTo(PostState.APPROVED);
    }

    @Test
    void whereTheActIsLostAtTheLastMomentNothingStaysOutside() throws IOException {
        Seen seen = school.approved("Bring a coat.");
        try (Handle sql = Jdbi.open("jdbc:sqlite:" + school.book.file())) {
            sql.execute("CREATE TABLE trap (nobody REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED)");
            sql.execute(
                    "CREATE TRIGGER snaps_at_commit AFTER INSERT ON post_move BEGIN INSERT INTO trap VALUES (99); END");
        }
        assertThatThrownBy(() -> publishing.export(school.slt, seen, out))
                .rootCause()
                .hasMessageContaining("FOREIGN KEY");
        assertThat(inOut()).isEmpty();
        assertThat(school.state(seen.postId())).isEqualTo(PostState.APPROVED);
        try (Handle sql = Jdbi.open("jdbc:sqlite:" + school.book.file())) {
            sql.execute("DROP TRIGGER snaps_at_commit");
        }
        assertThat(publishing.export(school.slt, seen, out).text()).exists();
    }

    @Test
    void whatWasAlteredAfterTheApprovalStays() throws IOException {
        Seen seen = school.approved("Bring a coat.");
        tamper("post_version_words_keep", "UPDATE post_version_words SET text = 'Bring money.'");
        assertThat(refusalOf(() -> publishing.export(school.slt, seen, out))).isEqualTo("posts.export.not-approved");
        assertThat(refusalOf(() -> publishing.takeText(school.slt, seen))).isEqualTo("posts.export.not-approved");
        assertThat(inOut()).isEmpty();
        assertThat(school.state(seen.postId())).isEqualTo(PostState.APPROVED);
    }

    @Test
    void anApprovalOfSomethingElseLetsNothingOut() throws IOException {
        Seen seen = school.approved("Bring a coat.");
        tamper("post_move_keeps_its_row", "UPDATE post_move SET content_hash = 'another' WHERE state = 'APPROVED'");
        assertThat(refusalOf(() -> publishing.export(school.slt, seen, out))).isEqualTo("posts.export.not-approved");
        assertThat(inOut()).isEmpty();
    }

    @Test
    void aVersionAlteredBeforeTheApprovalIsNotApproved() {
        Seen seen = school.submitted(school.teacher, "Bring a coat.");
        tamper("post_version_words_keep", "UPDATE post_version_words SET text = 'Bring money.'");
        assertThat(refusalOf(() -> school.posts.reviewing().approve(school.head, seen, List.of())))
                .isEqualTo("posts.approve.not-whole");
    }

    @Test
    void aPictureThatIsNotTheApprovedOneStays() throws IOException {
        Seen seen = approvedWithPicture();
        tamper("bytes_keep_their_content", "UPDATE bytes SET content = x'00'");
        assertThat(refusalOf(() -> publishing.export(school.slt, seen, out))).isEqualTo("posts.export.not-approved");
        assertThat(inOut()).isEmpty();
    }

    @Test
    void aChildWhoCameSinceTheApprovalIsNotNamed() {
        Seen seen = school.approved("Well done, Wilhelmina Attah!");
        Oakfield.addPupil(school.roll, school.head, "Wilhelmina", "Attah");
        assertThat(refusalOf(() -> publishing.takeText(school.slt, seen))).isEqualTo("posts.export.blocked");
    }

    @Test
    void aDifferenceIsKeptAsAFinding() throws IOException {
        Seen seen = school.exported("Bring a coat on Friday.");
        List<Finding> differs =
                publishing.markPosted(school.slt, seen, ADDRESS, "Bring a coat on Thursday.", Oakfield.MORNING);
        assertThat(differs).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.POST_DIFFERS);
            assertThat(finding.found()).isEqualTo("Thursday.");
            assertThat(finding.message()).contains("Thursday", "Friday");
        });
        Move posted = school.post(seen.postId()).last(PostState.POSTED).orElseThrow();
        assertThat(posted.findings()).isEqualTo(differs);
        assertThat(posted.published())
                .contains(new Move.Published(ADDRESS, Oakfield.MORNING, "Bring a coat on Thursday."));
    }

    @Test
    void whatCannotBeIsNotRecordedAsPosted() throws IOException {
        Seen seen = school.exported("Bring a coat.");
        String text = "Bring a coat.";
        for (String address :
                List.of("", "x.com/oakfield_school", "ftp://x.com/1", "https:// x", "javascript:alert(1)"))
            assertThat(refusalOf(() -> publishing.markPosted(school.slt, seen, address, text, Oakfield.MORNING)))
                    .isEqualTo("posts.posted.address");
        assertThat(refusalOf(() -> publishing.markPosted(school.slt, seen, ADDRESS, " \n", Oakfield.MORNING)))
                .isEqualTo("posts.posted.no-text");
        assertThat(refusalOf(() -> publishing.markPosted(
                        school.slt, seen, ADDRESS, text, Oakfield.MORNING.plus(Duration.ofHours(1)))))
                .isEqualTo("posts.posted.future");
        assertThat(refusalOf(() -> publishing.markPosted(
                        school.slt, seen, ADDRESS, text, Oakfield.MORNING.minus(Duration.ofDays(1)))))
                .isEqualTo("posts.posted.before-approval");
        assertThat(school.state(seen.postId())).isEqualTo(PostState.EXPORTED);
    }

    @Test
    void takingDownNeedsAReasonAndAPostThatIsOut() throws IOException {
        Seen seen = school.exported("Bring a coat.");
        assertThat(refusalOf(() -> publishing.takeDown(school.slt, seen, "Wrong day.")))
                .isEqualTo("posts.illegal-move");
        publishing.markPosted(school.slt, seen, ADDRESS, "Bring a coat.", Oakfield.MORNING);
        Seen out = school.seen(seen.postId());
        assertThat(refusalOf(() -> publishing.takeDown(school.slt, out, ""))).isEqualTo("posts.reason-missing");
        publishing.takeDown(school.slt, out, "Wrong day.");
        assertThat(school.state(seen.postId())).isEqualTo(PostState.TAKEN_DOWN);
    }
}
