package org.gatehouse.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.checks.Finding;
import org.gatehouse.organisations.Organisation;
import org.gatehouse.organisations.OrganisationKind;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownOrganisationsTest {
    private static final PostContent POST =
            Oakfield.text("Story hour at the library, thank you @OakfieldLib: https://kids.library.example/stories");

    @TempDir
    Path folder;

    private Oakfield school;

    @BeforeEach
    void open() throws IOException {
        school = Oakfield.in(folder);
    }

    @AfterEach
    void close() {
        school.close();
    }

    private Organisation library() {
        LocalDate day = LocalDate.parse("2026-09-01");
        return school.organisations.add(
                school.head,
                new Organisation(
                        0,
                        "Oakfield Library",
                        OrganisationKind.CULTURE,
                        "Our classes borrow there",
                        Set.of("library.example"),
                        Set.of("oakfieldlib"),
                        Set.of(),
                        "Ruth Adeyemi",
                        day,
                        day.plusYears(1),
                        Optional.empty()));
    }

    private static List<Rule> warnings(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .map(Finding::rule)
                .toList();
    }

    @Test
    void aListedLinkAndMentionNeedNoDecisionUntilTheOrganisationEnds() {
        assertThat(warnings(school.posts.findings().of(school.site(), POST)))
                .containsExactlyInAnyOrder(Rule.LINK_SAFE, Rule.ORG_LINK);
        Organisation library = library();
        assertThat(warnings(school.posts.findings().of(school.site(), POST))).isEmpty();
        school.organisations.end(school.head, library, "The site was taken over.");
        assertThat(warnings(school.posts.findings().of(school.site(), POST)))
                .containsExactlyInAnyOrder(Rule.LINK_SAFE, Rule.ORG_LINK);
    }

    @Test
    void anApprovalOfTwoWarningsIsAskedForAgainWhenTheOrganisationEndsMeanwhile() {
        Organisation library = library();
        Seen seen = school.submitted(school.teacher, POST.text());
        school.organisations.end(school.head, library, "The site was taken over.");
        assertThat(Oakfield.refusalOf(() -> school.posts.reviewing().approve(school.head, seen, List.of())))
                .isEqualTo("posts.approve.undecided");
    }
}
