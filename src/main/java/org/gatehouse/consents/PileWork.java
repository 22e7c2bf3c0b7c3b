package org.gatehouse.consents;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.consents.forms.FormAnswer;
import org.gatehouse.consents.forms.FormProposal;

/** How far a person is with a pile: what became of each page, and which comes next. */
final class PileWork {
    enum State {
        /** Its boxes were read: a person confirms them. */
        OPEN,
        /** Read, with a row that only a person can decide. */
        LOOK,
        /** Not read: a person finds the child and enters it. */
        UNREAD,
        FILED,
        SKIPPED
    }

    private final PileReading reading;
    private final Map<Integer, State> done = new HashMap<>();
    private final Map<Integer, String> children = new HashMap<>();
    private final Deque<Filed> filed = new ArrayDeque<>();

    /** A page that can still be taken back. */
    record Filed(int page, String child, List<Long> entries) {}

    PileWork(PileReading reading) {
        this.reading = reading;
    }

    List<PilePage> pages() {
        return reading.pages();
    }

    int blanks() {
        return reading.blanks();
    }

    PilePage page(int index) {
        return reading.pages().get(index);
    }

    State state(int index) {
        State state = done.get(index);
        return state == null ? untouched(page(index)) : state;
    }

    private static State untouched(PilePage page) {
        if (page.form().isEmpty()) return State.UNREAD;
        boolean clear = page.form().get().answers().stream()
                .map(FormAnswer::proposal)
                .allMatch(said -> said == FormProposal.YES || said == FormProposal.NO);
        return clear && !page.again() ? State.OPEN : State.LOOK;
    }

    int count(State wanted) {
        return (int) indices().filter(index -> state(index) == wanted).count();
    }

    /** How many pages are neither filed nor skipped. */
    int waiting() {
        return (int) indices().filter(this::waits).count();
    }

    private boolean waits(int index) {
        return state(index) != State.FILED && state(index) != State.SKIPPED;
    }

    private Stream<Integer> indices() {
        return IntStream.range(0, reading.pages().size()).boxed();
    }

    /** The next page that waits below this one, then from the top; empty when the pile is through. */
    OptionalInt next(int after) {
        int size = reading.pages().size();
        for (int step = 1; step <= size; step++) {
            int index = Math.floorMod(after + step, size);
            if (waits(index)) return OptionalInt.of(index);
        }
        return OptionalInt.empty();
    }

    void named(int index, String child) {
        children.put(index, child);
    }

    Optional<String> child(int index) {
        return Optional.ofNullable(children.get(index));
    }

    void filed(int index, String child, Recorded recorded) {
        done.put(index, State.FILED);
        named(index, child);
        filed.push(new Filed(
                index, child, recorded.entries().stream().map(ConsentEntry::id).toList()));
    }

    void skipped(int index) {
        done.put(index, State.SKIPPED);
    }

    /** The page that was filed last; empty where there is none. */
    Optional<Filed> last() {
        return Optional.ofNullable(filed.peek());
    }

    void takenBack(Filed one) {
        filed.remove(one);
        done.remove(one.page());
    }
}
