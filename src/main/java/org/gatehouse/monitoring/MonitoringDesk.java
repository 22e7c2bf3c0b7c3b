package org.gatehouse.monitoring;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gatehouse.book.Actor;
import org.gatehouse.paper.Letterhead;

/**
 * What the screens of monitoring work with.
 *
 * @param names of everybody who works or worked here, by id
 * @param letterhead of what is printed
 * @param account the handle of the school’s account, without {@code @}; empty where it has none
 * @param openIncident makes an incident of a finding; absent where nobody can
 */
public record MonitoringDesk(
        Monitoring monitoring,
        Actor actor,
        Supplier<Map<Long, String>> names,
        Supplier<Letterhead> letterhead,
        Supplier<String> account,
        Optional<Consumer<RoundFinding>> openIncident) {}
