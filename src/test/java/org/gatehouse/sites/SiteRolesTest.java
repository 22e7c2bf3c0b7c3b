package org.gatehouse.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.gatehouse.book.Actor;
import org.gatehouse.people.Role;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do which act, role by role. */
class SiteRolesTest {
    private static final String ACTS = "read request decide change notify open review close enter";
    private static final String KEEPER = "read request change notify open review";
    private static final String COLLEAGUE = "read request";

    private static final Map<Role, String> MAY = new EnumMap<>(Map.of(
            Role.HEAD_TEACHER, ACTS,
            Role.NAMED_DEPUTY, KEEPER,
            Role.SLT, KEEPER,
            Role.ESAFETY_COORDINATOR, KEEPER,
            Role.DSL, COLLEAGUE,
            Role.OFFICE, COLLEAGUE,
            Role.STAFF, COLLEAGUE,
            Role.GOVERNOR, "",
            Role.CHAIR_OF_GOVERNORS, ""));

    @TempDir
    static Path folder;

    private Hillside school;

    @BeforeEach
    void open() throws IOException {
        school = Hillside.in(Files.createTempDirectory(folder, "school"));
    }

    @AfterEach
    void close() {
        school.close();
    }

    static Stream<Arguments> table() {
        return Stream.of(Role.values()).map(role -> Arguments.of(role, MAY.get(role)));
    }

    @ParameterizedTest
    @MethodSource("table")
    void eachRoleMayWhatTheTableSays(Role role, String may) {
        Actor actor = school.desk.actor(school.head, "Ravindra Iyer", role);
        SiteDetails blog = school.blog();
        for (String act : ACTS.split(" ")) {
            Runnable attempt = switch (act) {
                case "read" -> () -> school.sites.reads().all(actor);
                case "request" -> () -> school.sites.requests().request(actor, at(blog, act));
                case "decide" -> {
                    Site site = school.requested(at(blog, act));
                    yield () -> school.sites.requests().decide(actor, site, SiteMove.APPROVE, "");
                }
                case "change" -> {
                    Site site = school.approved(at(blog, act));
                    yield () -> school.sites.register().change(actor, site, at(blog, "changed"));
                }
                case "notify" -> {
                    Site site = school.approved(at(blog, act));
                    yield () -> school.sites.register().notifySlt(actor, site, "On Monday.");
                }
                case "open" -> {
                    Site site = school.told(at(blog, act));
                    yield () -> school.sites.register().open(actor, site);
                }
                case "review" -> {
                    Site site = school.opened(at(blog, act));
                    yield () -> school.sites
                            .register()
                            .review(actor, site, "All well.", school.today().plusYears(1));
                }
                case "close" -> {
                    Site site = school.opened(at(blog, act));
                    yield () -> school.sites.register().close(actor, site, "Not needed.");
                }
                default -> () -> school.sites.openAccount(actor, "X", "HillsidePrim", Hillside.OFFICE);
            };
            assertThat(isAllowed(attempt))
                    .as("%s may %s", role, act)
                    .isEqualTo(Stream.of(may.split(" ")).anyMatch(act::equals));
        }
    }

    private static SiteDetails at(SiteDetails blog, String name) {
        return Hillside.withAddress(blog, "https://" + name + ".hillside.example");
    }

    private static boolean isAllowed(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (Refusal refused) {
            assertThat(refused.key()).isEqualTo("book.not-allowed");
            return false;
        }
    }
}
