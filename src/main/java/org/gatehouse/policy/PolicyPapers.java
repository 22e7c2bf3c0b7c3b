package org.gatehouse.policy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gatehouse.paper.Letterhead;
import org.gatehouse.paper.PaperColumn;
import org.gatehouse.paper.PaperDocument;
import org.gatehouse.paper.PaperFormat;
import org.gatehouse.paper.PaperTable;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Rule;
import org.gatehouse.rules.Words;
import org.gatehouse.school.School;

/** What the policy's records become on paper: the policy itself, the protocols sheet, lists to sign and to remind by. */
public final class PolicyPapers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    /** What the sheet says besides the rules for those who follow the account. */
    private static final List<Rule> OF_THE_ACCOUNT = List.of(Rule.TW_AUDIENCE, Rule.TW_TERMS);

    private final School school;
    private final PolicyReads reads;

    PolicyPapers(School school, PolicyReads reads) {
        this.school = school;
        this.reads = reads;
    }

    public Letterhead letterhead() {
        return new Letterhead(school.facts().name(), school.crest());
    }

    /** The whole policy, as it is published (POL-PUBLISH). */
    public PaperDocument policy(PolicyText text) {
        PaperDocument paper = new PaperDocument(Words.of("policy.paper.title"));
        paper.paragraphs(standing(text.version()));
        for (PolicySection section : PolicySection.values()) {
            paper.heading((section.ordinal() + 1) + ". " + section.title());
            paper.paragraphs(text.filled(WordingPlace.of(section)));
            if (section == PolicySection.PERSONAL) {
                for (Rule.Strength strength : Rule.Strength.values())
                    paper.subheading(Words.of("policy.strength." + strength.name()))
                            .points(words(text, section.rules(strength)));
            } else paper.points(words(text, section.rules()));
        }
        return paper.subheading(Words.of("policy.linked")).points(text.linked());
    }

    /** The draft's or the version's standing, in sentences. */
    public static String standing(PolicyVersion version) {
        List<String> sentences = new ArrayList<>();
        sentences.add(Words.of(
                "policy.paper.version",
                version.number(),
                version.state().title().toLowerCase(Locale.UK),
                version.author()));
        version.agreed()
                .ifPresent(agreed -> sentences.add(Words.of("policy.paper.agreed", agreed.by(), day(agreed.on()))));
        version.approved()
                .ifPresent(approved ->
                        sentences.add(Words.of("policy.paper.approved", approved.by(), day(approved.on()))));
        version.inForceSince().ifPresent(since -> sentences.add(Words.of("policy.paper.in-force", day(since))));
        if (version.state() != PolicyState.SUPERSEDED)
            version.nextReview().ifPresent(next -> sentences.add(Words.of("policy.paper.next-review", day(next))));
        return String.join(" ", sentences);
    }

    /**
     * The protocols for those who follow the account, to hand out (USER-SHARE).
     *
     * @throws Refusal where the school's wording takes more than one page
     */
    public PaperDocument protocols(PolicyText text) {
        PaperDocument paper = new PaperDocument(Words.of("policy.protocols.title"));
        paper.paragraphs(text.filled(WordingPlace.of(PolicySection.PROTOCOLS)));
        paper.heading(Words.of("policy.protocols.account")).points(words(text, OF_THE_ACCOUNT));
        paper.heading(Words.of("policy.protocols.points"))
                .points(words(
                        text,
                        PolicySection.PROTOCOLS.rules().stream()
                                .filter(rule -> rule != Rule.USER_SHARE)
                                .toList()));
        int pages = PaperFormat.pages(paper, letterhead());
        if (pages > 1) throw new Refusal("policy.protocols.long", pages);
        return paper;
    }

    /** @throws Refusal where no version is in force */
    public PolicyText textInForce() {
        return reads.text(reads.inForce().orElseThrow(() -> new Refusal("policy.none-in-force")));
    }

    private static List<String> words(PolicyText text, List<Rule> rules) {
        return rules.stream()
                .map(rule -> text.filled(WordingPlace.of(rule)).replace("\n", " "))
                .toList();
    }

    /** Who has to acknowledge (again), or everybody. */
    public PaperDocument acknowledgements(List<AcknowledgementRow> rows, int version) {
        List<PaperColumn> columns = List.of(
                PaperColumn.text(Words.of("policy.list.name"), 3),
                PaperColumn.text(Words.of("policy.list.kind"), 2),
                PaperColumn.text(Words.of("policy.list.state"), 3),
                PaperColumn.text(Words.of("policy.list.version"), 1),
                PaperColumn.text(Words.of("policy.list.signedOn"), 2),
                PaperColumn.text(Words.of("policy.list.how"), 2));
        long due = rows.stream().filter(row -> row.state().isDue()).count();
        return new PaperDocument(Words.of("policy.acknowledgements.title", version))
                .paragraphs(Words.of("policy.acknowledgements.summary", rows.size() - due, rows.size(), due))
                .table(new PaperTable(
                        columns, rows.stream().map(PolicyPapers::cells).toList()));
    }

    private static List<String> cells(AcknowledgementRow row) {
        return List.of(
                row.person().name(),
                row.person().kind().title(),
                row.state().title(),
                row.last().map(last -> Integer.toString(last.version())).orElse(""),
                row.last().map(last -> day(last.on())).orElse(""),
                row.last().map(last -> last.how().title()).orElse(""));
    }

    /** A sheet to sign by hand, for these people: what they confirm, must and should kept apart, and a line each. */
    public PaperDocument sheetToSign(PolicyText text, List<AcknowledgementRow> rows) {
        PaperDocument paper =
                new PaperDocument(Words.of("policy.sheet.title", text.version().number()));
        paper.paragraphs(Words.of("policy.sheet.confirm"));
        for (Rule.Strength strength : Rule.Strength.values())
            paper.subheading(Words.of("policy.strength." + strength.name()))
                    .points(PolicySection.PERSONAL.rules(strength).stream()
                            .map(Rule::asks)
                            .toList());
        paper.subheading(Words.of("policy.linked")).paragraphs(String.join(" · ", text.linked()));
        List<PaperColumn> columns = List.of(
                PaperColumn.text(Words.of("policy.list.name"), 3),
                PaperColumn.text(Words.of("policy.list.kind"), 2),
                PaperColumn.text(Words.of("policy.sheet.signature"), 4),
                PaperColumn.text(Words.of("policy.list.signedOn"), 2));
        return paper.table(new PaperTable(
                columns,
                rows.stream()
                        .filter(row -> !row.person().kind().isGroup())
                        .map(row ->
                                List.of(row.person().name(), row.person().kind().title(), "", ""))
                        .toList()));
    }

    /** Both registers. */
    public PaperDocument registers(List<RegisterEntry> entries) {
        List<PaperColumn> columns = List.of(
                PaperColumn.text(Words.of("policy.register.column.who"), 2),
                PaperColumn.text(Words.of("policy.register.column.what"), 4),
                PaperColumn.text(Words.of("policy.register.column.state"), 2),
                PaperColumn.text(Words.of("policy.register.column.until"), 2),
                PaperColumn.text(Words.of("policy.register.column.by"), 2));
        PaperDocument paper = new PaperDocument(Words.of("policy.registers.title"));
        for (RegisterKind kind : RegisterKind.values())
            paper.heading(kind.title())
                    .table(new PaperTable(
                            columns,
                            entries.stream()
                                    .filter(entry -> entry.kind() == kind)
                                    .map(PolicyPapers::cells)
                                    .toList()));
        return paper;
    }

    private static List<String> cells(RegisterEntry entry) {
        return List.of(
                entry.who().name(),
                entry.what(),
                entry.state().title(),
                entry.until().map(PolicyPapers::day).orElse(""),
                entry.decided().map(RegisterEntry.Decided::by).orElse(""));
    }

    /** A day as papers and pages write it. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }
}
