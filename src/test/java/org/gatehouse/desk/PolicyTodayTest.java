package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.demo.DemoSchool;
import org.gatehouse.desk.TodayGroup.Weight;
import org.gatehouse.people.Person;
import org.gatehouse.people.SettableClock;
import org.gatehouse.wiring.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyTodayTest {
    @TempDir
    static Path written;

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();
    private Rooms rooms;

    @BeforeAll
    static void write() throws Exception {
        DemoSchool.write(written.resolve("school.gatehouse"), new SettableClock());
    }

    @BeforeEach
    void demo() throws Exception {
        Path school = folder.resolve("school.gatehouse");
        Files.copy(written.resolve("school.gatehouse"), school);
        rooms = Rooms.on(Book.open(school, clock, new DeskSettings(folder.resolve("desk"))));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private List<String> lines(String signInName, Weight weight) {
        Person person = rooms.people().all().stream()
                .filter(one -> one.signInName().equals(signInName))
                .findFirst()
                .orElseThrow();
        Actor actor = rooms.people().actor(person);
        return new PolicyToday(null, rooms.policy(), actor)
                .read().stream()
                        .filter(group -> group.weight() == weight)
                        .flatMap(group -> group.lines().stream())
                        .map(TodayLine::words)
                        .toList();
    }

    @Test
    void theHeadDecidesATeacherAcknowledgesAndTheKeeperReminds() {
        assertThat(lines("ashworth", Weight.WAITING)).containsExactly("Decide: Own mobile on the Year 5 residential");
        assertThat(lines("green", Weight.WAITING)).containsExactly("Acknowledge the social media policy");
        assertThat(lines("orourke", Weight.WAITING)).isEmpty();
        assertThat(lines("akhtar", Weight.SOON)).anyMatch(words -> words.contains("people or groups still have to"));
        assertThat(lines("green", Weight.SOON)).isEmpty();
        assertThat(lines("okonkwo", Weight.WAITING))
                .as("the chair decides about a Head Teacher’s requests alone")
                .containsExactly("Acknowledge the social media policy");
    }

    @Test
    void theReviewIsRemindedOfAMonthBeforeAndThenOverdue() {
        clock.forward(Duration.ofDays(300 - 20));
        assertThat(lines("orourke", Weight.SOON)).contains("Review the social media policy");
        clock.forward(Duration.ofDays(60));
        assertThat(lines("orourke", Weight.OVERDUE)).containsExactly("Review the social media policy");
        assertThat(lines("orourke", Weight.SOON)).doesNotContain("Review the social media policy");
        assertThat(lines("green", Weight.OVERDUE)).isEmpty();
    }

    @Test
    void whatRunsOutIsToldToWhomItConcerns() {
        clock.forward(Duration.ofDays(120));
        assertThat(lines("pritchard", Weight.SOON)).contains("Runs out: Own mobile as emergency number on call");
        assertThat(lines("green", Weight.SOON)).isEmpty();
    }
}
