package org.gatehouse.kit;

import java.util.function.Consumer;
import java.util.function.Function;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;

/**
 * What every form does when another desk saved the same thing first: it shows both versions, and the person chooses. Until then
 * nothing is overwritten, and what was typed stays where it is.
 */
public final class StaleEdit {
    private final Background background;
    private final Dialogs dialogs;

    public StaleEdit(Background background, Dialogs dialogs) {
        this.background = background;
        this.dialogs = dialogs;
    }

    /** Whether a save was refused for this reason. */
    public static boolean is(Refusal refusal) {
        String key = refusal.key();
        return key.endsWith(".changed-elsewhere")
                || key.endsWith(".changed-elsewhere.one")
                || key.equals("posts.draft.meanwhile");
    }

    /**
     * @param newest reads the thing as it stands now
     * @param both puts it beside what was typed
     * @param mine saves what was typed over the newest
     * @param theirs shows the newest in place of what was typed
     */
    public <T> void ask(
            Background.Work<T> newest, Function<T, TwoVersions> both, Consumer<T> mine, Consumer<T> theirs) {
        background.run(Words.of("kit.versions.reading"), newest, now -> {
            switch (dialogs.choose(both.apply(now))) {
                case MINE -> mine.accept(now);
                case THEIRS -> theirs.accept(now);
                case GO_ON -> {}
            }
        });
    }
}
