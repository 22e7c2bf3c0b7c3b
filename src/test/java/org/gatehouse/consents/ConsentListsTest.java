package org.gatehouse.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gatehouse.consents.ConsentUse.VIDEO;
import static org.gatehouse.consents.ConsentUse.X_ACCOUNT;
import static org.gatehouse.consents.Decision.GIVEN;
import static org.gatehouse.consents.Decision.REFUSED;
import static org.gatehouse.consents.OfficeDesk.MOTHER;
import static org.gatehouse.consents.OfficeDesk.TODAY;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.people.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsentListsTest {
    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();
    private OfficeDesk office;
    private ConsentLists lists;

    @BeforeEach
    void threeChildren() throws IOException {
        office = OfficeDesk.open(folder, clock);
        lists = office.consents.lists();
        office.consents.record(
                office.clerk,
                office.form(office.chidi, MOTHER, Map.of(X_ACCOUNT, GIVEN, VIDEO, GIVEN))
                        .until(TODAY.plusDays(10)));
        office.consents.record(office.clerk, office.form(office.freya, MOTHER, REFUSED));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whoMustNotBePublishedStandsByClassAndUse() {
        assertThat(lists.doNotPublish(office.teacher, "4B", X_ACCOUNT))
                .extracting(line -> line.pupil().forename(), ConsentLists.Line::state)
                .containsExactly(tuple("Freya", ConsentState.REFUSED));
        assertThat(lists.doNotPublish(office.teacher, "", X_ACCOUNT))
                .extracting(line -> line.pupil().forename())
                .containsExactlyInAnyOrder("Freya", "Tomás");
        office.consents.setDoNotShow(office.clerk, office.chidi.id(), TODAY, Optional.empty());
        assertThat(lists.doNotPublish(office.teacher, "4B", X_ACCOUNT)).hasSize(2);
    }

    @Test
    void gapsAreWhereNobodyHasDecided() {
        assertThat(lists.gaps(office.teacher, "5W")).hasSize(5);
        assertThat(lists.gaps(office.teacher, "4B"))
                .extracting(line -> line.pupil().forename())
                .containsOnly("Chidi", "Freya")
                .hasSize(3 + 4);
    }

    @Test
    void whatRunsOutIsSeenBeforeAndRenewedAfterwards() {
        assertThat(lists.expiring(office.teacher, 9)).isEmpty();
        assertThat(lists.renewalDue(office.teacher, 9)).isEmpty();
        assertThat(lists.expiring(office.teacher, 10))
                .extracting(ConsentLists.Expiry::lastDay)
                .containsExactly(TODAY.plusDays(10), TODAY.plusDays(10));
        assertThat(lists.renewalDue(office.teacher, 10)).singleElement().satisfies(renewal -> {
            assertThat(renewal.pupil().forename()).isEqualTo("Chidi");
            assertThat(renewal.uses()).extracting(ConsentUse::id).containsExactly(X_ACCOUNT, VIDEO);
        });
        clock.forward(Duration.ofDays(11));
        assertThat(office.state(office.chidi, VIDEO)).isEqualTo(ConsentState.EXPIRED);
        assertThat(lists.expiring(office.teacher, 30)).isEmpty();
        assertThat(lists.renewalDue(office.teacher, 0)).hasSize(1);
    }

    @Test
    void figuresCountEachChildOnceAUse() {
        List<ConsentLists.Figures> figures = lists.figures(office.teacher);
        assertThat(figures).hasSize(2 * 5);
        ConsentLists.Figures first = figures.get(0);
        assertThat(first.className()).isEqualTo("4B");
        assertThat(first.of(ConsentState.GIVEN)).isEqualTo(1);
        assertThat(first.of(ConsentState.REFUSED)).isEqualTo(1);
        assertThat(first.of(ConsentState.NOT_ASKED)).isZero();
    }

    @Test
    void whoHasLeftStandsOnNoList() {
        office.roll.leave(office.head, List.of(office.freya), TODAY);
        assertThat(lists.doNotPublish(office.teacher, "4B", X_ACCOUNT)).isEmpty();
        assertThat(office.state(office.freya, X_ACCOUNT)).isEqualTo(ConsentState.LEFT);
    }
}
