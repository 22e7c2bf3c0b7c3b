package org.gatehouse.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gatehouse.book.Actor;
import org.gatehouse.wiring.Rooms;

/** All that Today shows, gathered from the rooms that are open to one person. It reads off the window's thread. */
record TodayReads(Rooms rooms, Actor actor, List<TodaySource> waiting, List<YearSource> year) {
    /** What the page shows at one moment. */
    record Shown(List<TodayGroup> groups, Optional<SinceLast> since, List<YearDay> year) {}

    Shown read() {
        LocalDate today = LocalDate.ofInstant(
                rooms.book().clock().instant(), rooms.school().facts().zone());
        return new Shown(
                waiting.stream()
                        .flatMap(source -> source.read().stream())
                        .filter(group -> !group.lines().isEmpty())
                        .sorted(Comparator.comparing(TodayGroup::weight))
                        .toList(),
                SinceLast.of(rooms.book().visit(actor), actor),
                year.stream()
                        .flatMap(source -> source.read(today, today.plusYears(1)).stream())
                        .sorted(Comparator.comparing(YearDay::day))
                        .toList());
    }
}
