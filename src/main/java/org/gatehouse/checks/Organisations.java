package org.gatehouse.checks;

import java.util.List;

/** The organisations that the school has agreed to link to and to mention. */
public record Organisations(List<Organisation> known) {
    public static final Organisations NONE = new Organisations(List.of());

    public Organisations {
        known = List.copyOf(known);
    }

    /**
     * One agreed organisation.
     *
     * @param hosts such as {@code example.org}; the hosts below it count as its own
     * @param handles with or without {@code @}
     */
    public record Organisation(String name, List<String> hosts, List<String> handles) {
        public Organisation {
            name = name == null ? "" : name.strip();
            hosts = List.copyOf(hosts);
            handles = List.copyOf(handles);
        }
    }
}
