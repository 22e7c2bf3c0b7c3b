package org.gatehouse.consents;

import static org.gatehouse.book.Permission.CHANGE_CONSENTS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gatehouse.book.Act;
import org.gatehouse.book.Actor;
import org.gatehouse.book.Book;
import org.gatehouse.people.People;
import org.gatehouse.rules.Refusal;
import org.jdbi.v3.core.Handle;

/** What forms ask for, and in which words: the uses and the wordings, and the acts that add to them. */
public final class ConsentChoices {
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_VERSION = 20;

    private final Book book;
    private final People people;
    private final Recording recording;

    ConsentChoices(Book book, People people, Recording recording) {
        this.book = book;
        this.people = people;
        this.recording = recording;
    }

    /** All uses, also those that have ended: the program’s first, then the school’s own. */
    public List<ConsentUse> uses() {
        return book.read(StoredUses::all);
    }

    /** The uses that forms ask for today. */
    public List<ConsentUse> openUses() {
        return uses().stream().filter(ConsentUse::open).toList();
    }

    /** All uses as {@code sql} sees them at this moment. */
    public List<ConsentUse> uses(Handle sql) {
        return StoredUses.all(sql);
    }

    /** All wordings, the oldest first. */
    public List<ConsentWording> wordings() {
        return book.read(StoredUses::wordings);
    }

    /** Adds a use of the school’s own. */
    public ConsentUse addUse(Actor actor, String title) {
        String name = title.strip().replaceAll("\\s+", " ");
        return act(actor, "consent.add-use", act -> {
            if (name.isEmpty() || name.length() > LONGEST_TITLE) throw new Refusal("consents.use.title", LONGEST_TITLE);
            if (StoredUses.all(act.sql()).stream().anyMatch(use -> use.title().equalsIgnoreCase(name)))
                throw new Refusal("consents.use.taken", name);
            ConsentUse added = StoredUses.add(act, name);
            act.record("consents", Map.of("use", added.id(), "title", name));
            return added;
        });
    }

    /** Ends a use of the school’s own from today on; what was decided about it stays on record. */
    public void endUse(Actor actor, long useId) {
        act(actor, "consent.end-use", act -> {
            ConsentUse use = StoredUses.find(act.sql(), useId);
            if (use.builtIn()) throw new Refusal("consents.use.built-in", use.title());
            if (!use.open()) throw new Refusal("consents.use.ended", use.title());
            StoredUses.end(act, useId, recording.today(act));
            act.record("consents", Map.of("use", useId));
            return use;
        });
    }

    /** Adds what parents and carers are asked from {@code from} on, word for word. */
    public ConsentWording addWording(Actor actor, String version, String text, LocalDate from) {
        String name = version.strip();
        return act(actor, "consent.add-wording", act -> {
            if (name.isEmpty() || name.length() > LONGEST_VERSION)
                throw new Refusal("consents.wording.version", LONGEST_VERSION);
            if (text.isBlank()) throw new Refusal("consents.wording.empty");
            if (StoredUses.wordings(act.sql()).stream()
                    .anyMatch(other -> other.version().equalsIgnoreCase(name)))
                throw new Refusal("consents.wording.taken", name);
            ConsentWording added = StoredUses.addWording(act, name, text.strip(), from);
            act.record("consents", Map.of("wording", added.id(), "version", name, "from", from.toString()));
            return added;
        });
    }

    private <T> T act(Actor actor, String name, Function<Act, T> change) {
        return people.act(actor, CHANGE_CONSENTS, name, change);
    }
}
