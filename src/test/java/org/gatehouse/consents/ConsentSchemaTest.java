package org.gatehouse.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.consents.ConsentUse.X_ACCOUNT;
import static org.gatehouse.consents.Decision.GIVEN;
import static org.gatehouse.consents.OfficeDesk.MOTHER;
import static org.gatehouse.consents.OfficeDesk.TODAY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.consents.forms.FormNumber;
import org.gatehouse.consents.forms.ScannedPlace;
import org.gatehouse.people.SettableClock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentSchemaTest {
    @TempDir
    Path folder;

    private OfficeDesk office;
    private Handle sql;

    @BeforeEach
    void aRegisterWithSomethingInEveryTable() throws IOException {
        office = OfficeDesk.open(folder, new SettableClock());
        ConsentWording wording =
                office.consents.choices().addWording(office.clerk, "2026-1", "May we show your child?", TODAY);
        Recorded recorded = office.consents.record(
                office.clerk, office.form(office.chidi, MOTHER, GIVEN).asked(wording.id()));
        office.consents.record(office.clerk, office.form(office.chidi, MOTHER, Map.of(ConsentUse.PRESS, GIVEN)));
        office.consents.undo(office.clerk, List.of(recorded.entries().get(0).id()));
        office.consents.setDoNotShow(office.clerk, office.freya.id(), TODAY, Optional.empty());
        office.consents
                .forms()
                .print(office.clerk, List.of(office.tomas.id()), wording.id(), List.of(X_ACCOUNT), TODAY);
        FormNumber number = office.consents
                .forms()
                .unreturned(office.clerk, "")
                .get(0)
                .form()
                .number();
        office.consents
                .forms()
                .file(
                        office.clerk,
                        new FormFiling(
                                Optional.of(number),
                                1,
                                new ScannedPlace("pile.pdf", 1),
                                OfficeDesk.SCAN,
                                false,
                                office.form(office.tomas, MOTHER, GIVEN)));
        sql = Jdbi.open("jdbc:sqlite:" + office.desk.book.file());
    }

    @AfterEach
    void close() {
        sql.close();
        office.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consent_wording",
                "consent_giver",
                "consent_evidence",
                "consent_entry",
                "consent_do_not_show",
                "consent_form",
                "consent_form_use",
                "consent_form_page"
            })
    void fixedRowsOnlyGrow(String table) {
        assertThat(sql.createQuery("SELECT count(*) FROM " + table)
                        .mapTo(Integer.class)
                        .one())
                .isPositive();
        assertThatThrownBy(() -> sql.execute("UPDATE " + table + " SET rowid = rowid"))
                .hasMessageContaining("consents only grow");
        assertThatThrownBy(() -> sql.execute("DELETE FROM " + table)).hasMessageContaining("consents only grow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"consent_giver_words", "consent_evidence_words"})
    void wordsMayBeErasedAndNeverAltered(String table) {
        assertThatThrownBy(() -> sql.execute("UPDATE " + table + " SET salt = salt"))
                .hasMessageContaining("consents only grow");
    }

    @Test
    void aUseEndsOnceAndChangesOtherwiseNever() {
        assertThatThrownBy(() -> sql.execute("UPDATE consent_use SET ended_on = '2026-09-07' WHERE id = 1"))
                .hasMessageContaining("ends once");
        assertThatThrownBy(() -> sql.execute("DELETE FROM consent_use")).hasMessageContaining("only grow");
    }

    @Test
    void noTableHasRoomForAReasonNotToShowAChild() {
        assertThat(sql.createQuery("SELECT name FROM pragma_table_info('consent_do_not_show')")
                        .mapTo(String.class)
                        .list())
                .containsExactly("id", "pupil_id", "lifted", "from_day", "to_day", "recorded_by", "at");
    }

    @Test
    void afterAnErasureTheDecisionsStandWithoutNames() {
        sql.execute("DELETE FROM consent_giver_words");
        sql.execute("DELETE FROM consent_evidence_words");
        assertThat(office.state(office.chidi, ConsentUse.PRESS)).isEqualTo(ConsentState.GIVEN);
        assertThat(office.state(office.chidi, X_ACCOUNT)).isEqualTo(ConsentState.NOT_ASKED);
        assertThat(office.consents.reads().entries(office.clerk, office.chidi.id()))
                .hasSize(2)
                .allSatisfy(entry -> {
                    assertThat(entry.giver().name()).isEmpty();
                    assertThat(entry.evidence().orElseThrow().reference()).isEmpty();
                });
    }
}
