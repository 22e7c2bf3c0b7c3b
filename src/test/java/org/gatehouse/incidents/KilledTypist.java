package org.gatehouse.incidents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A desk in a process of its own at which somebody types and saves until it is killed, and says what was kept last. */
final class KilledTypist {
    private KilledTypist() {}

    /** The school that {@link DraftsTest} made, signed in again. */
    static Hilltop open(Path folder) throws IOException {
        return Hilltop.again(folder);
    }

    public static void main(String[] arguments) throws IOException {
        long id = Long.parseLong(arguments[1]);
        try (Hilltop school = open(Path.of(arguments[0]))) {
            for (int typed = 1; ; typed++) {
                school.incidents
                        .drafts()
                        .save(
                                school.teacher,
                                new IncidentDraft(0, Optional.empty(), Map.of("words", Integer.toString(typed))));
                if (typed % 10 == 0) school.incidents.note(school.coordinator, id, "Note " + typed, school.now());
                System.out.println(typed);
                System.out.flush();
            }
        }
    }
}
