package org.gatehouse.monitoring;

import static org.gatehouse.book.Permission.MONITOR;
import static org.gatehouse.book.Permission.READ_MONITORING;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.archive.ArchiveProblem;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.people.People;
import org.gatehouse.rules.Refusal;
import org.gatehouse.school.School;

/** The audits of the account’s own archive that were kept, and what became of their findings. */
public final class Audits {
    /** What one act decides about at most. */
    private static final int MOST_AT_ONCE = 20_000;

    private final Book book;
    private final School school;
    private final People people;
    private final AuditSources sources;

    /** @param sources what an archive is compared with */
    public Audits(Book book, School school, People people, AuditSources sources) {
        this.book = book;
        this.school = school;
        this.people = people;
        this.sources = sources;
    }

    /** What the school’s file knows, for comparing an archive with it beside everything else. */
    public AuditBasis basis(Actor actor) {
        actor.require(MONITOR);
        return sources.basis(actor);
    }

    /** Keeps what an audit brought. What an earlier one had come upon keeps its state. */
    public Audit keep(Actor actor, AuditResult result) {
        return people.act(actor, MONITOR, "monitoring.keep-audit", act -> {
            long id = StoredAudits.add(act, result);
            Map<String, Object> details = new TreeMap<>();
            result.counts().forEach((rule, count) -> details.put(rule.id(), count));
            act.record(
                    subject(id),
                    Map.of(
                            "found", details,
                            "tweets", result.lists().tweets(),
                            "problems", result.problems().size(),
                            "partial", result.partial(),
                            "damaged", result.damaged()),
                    result.account());
            return StoredAudits.all(act.sql()).get(0);
        });
    }

    /** All, the newest first. */
    public List<Audit> all(Actor actor) {
        actor.require(READ_MONITORING);
        return book.read(StoredAudits::all);
    }

    /** What the audit could not read. */
    public List<ArchiveProblem> problems(Actor actor, Audit audit) {
        actor.require(READ_MONITORING);
        return book.read(sql -> StoredAudits.problems(sql, audit.id()));
    }

    /** Every finding, the gravest first. */
    public List<HeldFinding> findings(Actor actor) {
        actor.require(READ_MONITORING);
        return book.read(StoredFindings::all);
    }

    /** How many nobody has decided about yet, those apart that are only noted. */
    public int open(Actor actor) {
        actor.require(READ_MONITORING);
        return book.read(StoredFindings::open);
    }

    /**
     * Decides about findings, all of them or none.
     *
     * @param several as they were seen
     * @throws Refusal where another desk decided about one since, or the move is not possible from where one stands
     */
    public List<HeldFinding> decide(Actor actor, List<HeldFinding> several, FindingState wanted, String reason) {
        if (several.isEmpty()) throw new Refusal("monitoring.finding.none-chosen");
        if (several.size() > MOST_AT_ONCE) throw new Refusal("monitoring.finding.too-many", MOST_AT_ONCE);
        String why = Rounds.words(reason, "monitoring.finding.reason-missing");
        return people.act(actor, MONITOR, wanted.act(), act -> {
            Map<Long, HeldFinding> now = byId(StoredFindings.all(act.sql()));
            for (HeldFinding seen : several) {
                HeldFinding held = now.get(seen.id());
                if (held == null || !held.isSameAs(seen)) throw new Refusal("monitoring.finding.changed-elsewhere");
                held.state().requireMove(wanted);
            }
            StoredFindings.decide(act, several, wanted, why);
            act.record(
                    several.size() == 1 ? "finding " + several.get(0).id() : "findings",
                    Map.of("ids", several.stream().map(HeldFinding::id).toList()),
                    why);
            Map<Long, HeldFinding> after = byId(StoredFindings.all(act.sql()));
            return several.stream().map(one -> after.get(one.id())).toList();
        });
    }

    private static Map<Long, HeldFinding> byId(List<HeldFinding> findings) {
        return findings.stream()
                .collect(Collectors.toMap(HeldFinding::id, Function.identity(), (a, b) -> a, HashMap::new));
    }

    /** The day by which the next audit is due; empty where there was none yet. */
    public Optional<LocalDate> dueOn(Actor actor, AuditRhythm rhythm) {
        return all(actor).stream()
                .findFirst()
                .map(last -> rhythm.next(
                        LocalDate.ofInstant(last.at(), school.facts().zone())));
    }

    private static String subject(long id) {
        return "audit " + id;
    }
}
