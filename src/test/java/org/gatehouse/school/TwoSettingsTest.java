package org.gatehouse.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.gatehouse.book.Actor;
import org.gatehouse.book.BackupPlan;
import org.gatehouse.book.Book;
import org.gatehouse.people.TestDesk;
import org.gatehouse.rules.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoSettingsTest {
    @TempDir
    Path folder;

    @Test
    void everySettingHasANameToStandBesideBothVersions() {
        assertThat(StoredSettings.asTexts(Settings.DEFAULT).keySet())
                .allSatisfy(
                        name -> assertThat(Words.of("school.setting." + name)).isNotBlank());
    }

    @Test
    void settingsThatAnotherDeskChangedAreNotOverwrittenAndBothAreShown() throws IOException {
        try (Book book = EmptyFile.open(folder, Clock.systemUTC())) {
            School school = new School(book);
            Settings seen = school.settings();
            Settings theirs = with(seen, 200);
            Settings mine = with(seen, 240);
            school.changeSettings(Actor.PROGRAM, seen, theirs);
            assertThat(TestDesk.refusal(() -> school.changeSettings(Actor.PROGRAM, seen, mine))
                            .key())
                    .isEqualTo("school.changed-elsewhere");
            assertThat(school.settings()).isEqualTo(theirs);
            assertThat(TwoSettingsView.of(theirs, mine).parts())
                    .singleElement()
                    .satisfies(part ->
                            assertThat(List.of(part.theirs(), part.mine())).containsExactly("200", "240"));
            assertThat(school.changeSettings(Actor.PROGRAM, theirs, mine)).isEqualTo(mine);
        }
    }

    @Test
    void aPlanOfBackupsThatAnotherDeskChangedIsNotOverwritten() throws IOException {
        try (Book book = EmptyFile.open(folder, Clock.systemUTC())) {
            School school = new School(book);
            BackupPlan theirs = new BackupPlan(
                    java.util.Optional.empty(), java.util.Optional.empty(), new org.gatehouse.book.Rotation(9, 4, 12));
            school.changeBackupPlan(Actor.PROGRAM, BackupPlan.DEFAULT, theirs);
            assertThat(TestDesk.refusal(() ->
                                    school.changeBackupPlan(Actor.PROGRAM, BackupPlan.DEFAULT, BackupPlan.DEFAULT))
                            .key())
                    .isEqualTo("school.changed-elsewhere");
            assertThat(school.backupPlan()).isEqualTo(theirs);
            assertThat(book.trail("school").get(0).details()).contains("backup.days");
        }
    }

    private static Settings with(Settings settings, int limit) {
        return new Settings(
                limit,
                settings.selfApproval(),
                settings.reviewers(),
                settings.composeUrl(),
                settings.idleMinutes(),
                settings.notIdentifiable(),
                settings.followerEmailDays());
    }
}
