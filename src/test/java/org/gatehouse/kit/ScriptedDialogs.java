package org.gatehouse.kit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.gatehouse.rules.Refusal;

/** Answers what the program asks in windows of its own, and keeps what it told. */
public final class ScriptedDialogs implements Dialogs {
    /** The answer of somebody who goes back without answering. */
    public static final Object TURN_BACK = new Object();

    public final List<String> told = new ArrayList<>();
    private final Deque<Object> answers = new ArrayDeque<>();
    private Memory typed = Memory.NONE;

    /** The next answer: a {@code Path}, a list of paths, a moment, or a text. Questions to confirm are always confirmed. */
    public ScriptedDialogs answer(Object answer) {
        answers.add(answer);
        return this;
    }

    @Override
    public void keepTyped(Memory memory) {
        typed = memory;
    }

    @Override
    public Memory typed() {
        return typed;
    }

    @Override
    public boolean confirm(String title, String sentence, String verb) {
        told.add(title + " " + sentence);
        return true;
    }

    @Override
    public Optional<String> ask(String title, String sentence, String verb, String suggested) {
        told.add(title + " " + sentence);
        Object answer = answers.remove();
        return answer == TURN_BACK ? Optional.empty() : Optional.of((String) answer);
    }

    @Override
    public Optional<Instant> askMoment(String title, String sentence, String verb, Moments moments, Instant suggested) {
        told.add(title + " " + sentence);
        return Optional.of((Instant) answers.remove());
    }

    @Override
    public TwoVersions.Choice choose(TwoVersions versions) {
        told.add(versions.toString());
        return (TwoVersions.Choice) answers.remove();
    }

    @Override
    public void tell(String title, String sentence) {
        told.add(title + "\n" + sentence);
    }

    @Override
    public void refuse(Refusal refusal) {
        told.add(refusal.getMessage());
    }

    @Override
    public void fault(Throwable fault) {
        throw new AssertionError("the program had a fault", fault);
    }

    @Override
    public void browse(String address) {
        told.add(address);
    }

    @Override
    public Optional<Path> chooseFile(String title, String kind, String... extensions) {
        return Optional.of((Path) answers.remove());
    }

    @Override
    public List<Path> chooseFiles(String title, String kind, String... extensions) {
        return List.of((Path) answers.remove());
    }

    @Override
    public Optional<Path> chooseNewFile(String title, String suggestedName, String kind, String extension) {
        return Optional.of((Path) answers.remove());
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return Optional.of((Path) answers.remove());
    }
}
