package org.gatehouse.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every view’s file must say and must not say, so that it can be used without a mouse and without eyes. */
class FxmlTest {
    private static final Pattern FIELD_LABEL = Pattern.compile("<Label[^>]*styleClass=\"field-label\"[^>]*>");
    private static final Pattern ICON_BUTTON = Pattern.compile("<(?:Toggle|Menu)?Button(?![^>]*text=)[^>]*>");

    static List<Path> views() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            return files.filter(file -> file.toString().endsWith(".fxml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void aButtonIsHeardByWhateverPressesIt(Path view) throws IOException {
        assertThat(Files.readString(view)).doesNotContain("onMouse");
    }

    /** A reference forward, {@code $field}, is null; an expression, {@code ${field}}, waits for what stands below. */
    @ParameterizedTest
    @MethodSource("views")
    void aLabelNamesItsFieldSoThatItIsFound(Path view) throws IOException {
        String fxml = Files.readString(view);
        assertThat(fxml).doesNotContainPattern("labelFor=\"\\$[A-Za-z]");
        assertThat(FIELD_LABEL.matcher(fxml).results().map(found -> found.group()))
                .allSatisfy(label -> assertThat(label).contains("labelFor=\"${"));
    }

    @ParameterizedTest
    @MethodSource("views")
    void aButtonThatIsAnIconSaysItsName(Path view) throws IOException {
        assertThat(ICON_BUTTON.matcher(Files.readString(view)).results().map(found -> found.group()))
                .filteredOn(button -> !button.contains("fx:id"))
                .allSatisfy(button -> assertThat(button).contains("accessibleText="));
    }
}
