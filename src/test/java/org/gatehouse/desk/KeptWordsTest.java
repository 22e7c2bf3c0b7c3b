package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.book.UnsavedWords;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.KeptWords;
import org.gatehouse.kit.ScriptedDialogs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class KeptWordsTest {
    private static final String KEPT = "These words were kept from before.";
    private static final String WORDS = "Ask Zoë Ó’Brien-Adeyemi = “first”\nthen: decide \\ tell";

    @TempDir
    Path folder;

    @Start
    void start(Stage stage) {}

    /** One start of the program: a form of two fields, and what is typed kept in the desk's real folder. */
    private final class Form implements AutoCloseable {
        private final ScriptedDialogs dialogs = new ScriptedDialogs();
        private final Background background = new Background(dialogs);
        private final TextField who = new TextField();
        private final TextArea why = new TextArea();
        private final KeptWords kept;

        Form(FxRobot robot, long person, String secret) {
            byte[] key = secret.getBytes(StandardCharsets.US_ASCII);
            UnsavedWords unsaved = UnsavedWords.of(new DeskSettings(folder), "file", person, key);
            dialogs.keepTyped(new TypedWords(unsaved, background));
            who.setId("who");
            why.setId("why");
            kept = new KeptWords(dialogs, who, why);
            open(robot, "form 1", "", "");
        }

        void open(FxRobot robot, String name, String whoNow, String whyNow) {
            robot.interact(() -> kept.open(name, () -> {
                who.setText(whoNow);
                why.setText(whyNow);
            }));
        }

        void type(FxRobot robot, String words) {
            robot.interact(() -> why.setText(words));
        }

        List<String> shown() {
            return List.of(
                    who.getText(),
                    why.getText(),
                    kept.line().isVisible() ? kept.line().getText() : "");
        }

        @Override
        public void close() {
            background.close();
        }
    }

    @Test
    void whatWasTypedIsBackAfterTheNextStartForThePersonWhoTypedItAlone(FxRobot robot) throws IOException {
        try (Form first = new Form(robot, 1, "secret")) {
            first.type(robot, WORDS);
            await().until(() -> !files().isEmpty());
        }
        for (Path file : files())
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1) + file)
                    .doesNotContain("decide", "form");
        try (Form another = new Form(robot, 2, "other")) {
            assertThat(another.shown()).containsExactly("", "", "");
        }
        try (Form second = new Form(robot, 1, "secret")) {
            assertThat(second.shown()).containsExactly("", WORDS, KEPT);
            second.open(robot, "form 2", "Aoife", "");
            assertThat(second.shown()).as("of another thing").containsExactly("Aoife", "", "");
            second.open(robot, "form 1", "Bilal", "");
            assertThat(second.shown()).containsExactly("Bilal", WORDS, KEPT);
            second.open(robot, "form 1", "", "Written at another desk");
            assertThat(second.shown()).element(2).asString().contains("has changed since");
            assertThat(second.kept.before(second.why)).isEmpty();
            robot.interact(() -> second.kept.forget());
            second.open(robot, "form 1", "", "");
            assertThat(second.shown()).containsExactly("", "", "");
        }
        assertThat(files()).as("saved or given up").isEmpty();
    }

    @Test
    void wordsOfTheLastMomentGoWithTheThingTheyWereTypedFor(FxRobot robot) {
        try (Form form = new Form(robot, 1, "secret")) {
            form.type(robot, "for one");
            form.open(robot, "form 2", "", "");
            form.type(robot, "for two");
            robot.interact(() -> form.kept.forget("form 1"));
            form.open(robot, "form 1", "", "");
            assertThat(form.shown()).containsExactly("", "", "");
            form.open(robot, "form 2", "", "");
            assertThat(form.shown()).containsExactly("", "for two", KEPT);
            form.open(robot, "", "", "read only");
            assertThat(form.shown()).containsExactly("", "read only", "");
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }
}
