package org.gatehouse.kit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.rules.Refusal;

/** Everything the program asks or tells in a window of its own; with the clock, the only thing that tests put a double for. */
public interface Dialogs {
    /** Asks before something happens; {@code verb} names the button that lets it happen. */
    boolean confirm(String title, String sentence, String verb);

    /** Asks for a sentence, such as a reason; empty where the person turned back. */
    default Optional<String> ask(String title, String sentence, String verb) {
        return ask(title, sentence, verb, "");
    }

    /** Where what is typed into a question is kept until it is answered; from now on. */
    default void keepTyped(Memory typed) {}

    /** Where words that are typed and not saved yet are kept. */
    default Memory typed() {
        return Memory.NONE;
    }

    /** @param suggested what stands there already, to be changed or left */
    Optional<String> ask(String title, String sentence, String verb, String suggested);

    /** Asks for a moment; empty where the person turned back. */
    Optional<Instant> askMoment(String title, String sentence, String verb, Moments moments, Instant suggested);

    /** Shows what another desk saved beside what was typed here. */
    TwoVersions.Choice choose(TwoVersions versions);

    void tell(String title, String sentence);

    /** A refusal that has no better place to stand. */
    void refuse(Refusal refusal);

    /** A fault of the machine: its trace goes to the log, one sentence to the person. */
    void fault(Throwable fault);

    /** Opens an address in the person's own browser. */
    void browse(String address);

    Optional<Path> chooseFile(String title, String kind, String... extensions);

    List<Path> chooseFiles(String title, String kind, String... extensions);

    Optional<Path> chooseNewFile(String title, String suggestedName, String kind, String extension);

    Optional<Path> chooseFolder(String title);
}
