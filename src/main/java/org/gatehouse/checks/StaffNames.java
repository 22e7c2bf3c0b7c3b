package org.gatehouse.checks;

import java.util.List;

/** The names of the people who work at the school, as the staff list writes them, with or without a title. */
public record StaffNames(List<String> names) {
    public static final StaffNames NONE = new StaffNames(List.of());

    public StaffNames {
        names = List.copyOf(names);
    }
}
