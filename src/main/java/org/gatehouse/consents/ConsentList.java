package org.gatehouse.consents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.book.Actor;
import org.gatehouse.roll.Pupil;
import org.gatehouse.rules.Words;

/** The lists that the office takes out of the register, on screen and on paper alike. */
enum ConsentList {
    DO_NOT_PUBLISH {
        @Override
        Rows of(ConsentLists lists, Actor actor, Choice choice) {
            List<List<String>> rows = lists
                    .doNotPublish(actor, choice.className(), choice.use().id())
                    .stream()
                    .map(line -> row(line.pupil(), line.state().title()))
                    .toList();
            return new Rows(header("consents.column.state"), rows);
        }
    },
    GAPS {
        @Override
        Rows of(ConsentLists lists, Actor actor, Choice choice) {
            List<List<String>> rows = lists.gaps(actor, choice.className()).stream()
                    .map(line ->
                            row(line.pupil(), line.use().title(), line.state().title()))
                    .toList();
            return new Rows(header("consents.column.use", "consents.column.state"), rows);
        }
    },
    ENDS_SOON {
        @Override
        Rows of(ConsentLists lists, Actor actor, Choice choice) {
            List<List<String>> rows = lists.expiring(actor, SOON_DAYS).stream()
                    .filter(line -> choice.holds(line.pupil()))
                    .map(line -> row(line.pupil(), line.use().title(), StateChipView.text(line.lastDay())))
                    .toList();
            return new Rows(header("consents.column.use", "consents.column.last-day"), rows);
        }
    },
    TO_RENEW {
        @Override
        Rows of(ConsentLists lists, Actor actor, Choice choice) {
            List<List<String>> rows = lists.renewalDue(actor, SOON_DAYS).stream()
                    .filter(line -> choice.holds(line.pupil()))
                    .map(line -> row(
                            line.pupil(),
                            line.uses().stream().map(ConsentUse::title).collect(Collectors.joining(", "))))
                    .toList();
            return new Rows(header("consents.column.uses"), rows);
        }
    },
    FIGURES {
        @Override
        Rows of(ConsentLists lists, Actor actor, Choice choice) {
            List<List<String>> rows = lists.figures(actor).stream()
                    .filter(line ->
                            choice.className().isEmpty() || line.className().equals(choice.className()))
                    .map(line -> Stream.concat(
                                    Stream.of(line.className(), line.use().title()),
                                    Stream.of(ConsentState.values()).map(state -> Integer.toString(line.of(state))))
                            .toList())
                    .toList();
            List<String> header =
                    new ArrayList<>(List.of(Words.of("consents.column.class"), Words.of("consents.column.use")));
            for (ConsentState state : ConsentState.values()) header.add(state.title());
            return new Rows(header, rows);
        }
    };

    /** A term ahead, so that letters go out in time. */
    static final int SOON_DAYS = 90;

    /**
     * What a list is narrowed to.
     *
     * @param className empty for the whole school
     */
    record Choice(String className, ConsentUse use) {
        boolean holds(Pupil pupil) {
            return className.isEmpty() || pupil.className().equals(className);
        }
    }

    /** A list as text. */
    record Rows(List<String> header, List<List<String>> rows) {}

    abstract Rows of(ConsentLists lists, Actor actor, Choice choice);

    String title() {
        return Words.of("consents.list." + name());
    }

    /** Whether it is about one use alone. */
    boolean asksForUse() {
        return this == DO_NOT_PUBLISH;
    }

    private static List<String> header(String... more) {
        return Stream.concat(Stream.of("consents.column.child", "consents.column.class"), Stream.of(more))
                .map(Words::of)
                .toList();
    }

    private static List<String> row(Pupil pupil, String... more) {
        return Stream.concat(Stream.of(pupil.sorted(), pupil.className()), Stream.of(more))
                .toList();
    }

    @Override
    public String toString() {
        return title();
    }
}
