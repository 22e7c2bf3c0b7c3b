package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.kit.Look;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemLookTest {
    @ParameterizedTest
    @CsvSource({
        "Windows 11, HighContrast, '    Flags    REG_SZ    127', HIGH_CONTRAST",
        "Windows 11, HighContrast, '    Flags    REG_SZ    126', LIGHT",
        "Windows 11, AppsUseLightTheme, '    AppsUseLightTheme    REG_DWORD    0x0', DARK",
        "Windows 11, AppsUseLightTheme, '    AppsUseLightTheme    REG_DWORD    0x1', LIGHT",
        "Mac OS X, increaseContrast, 1, HIGH_CONTRAST",
        "Mac OS X, AppleInterfaceStyle, Dark, DARK",
        "Linux, high-contrast, true, HIGH_CONTRAST",
        "Linux, high-contrast, false, LIGHT",
        "Linux, color-scheme, 'prefer-dark', DARK",
        "Linux, nothing, '', LIGHT"
    })
    void theSystemIsAskedInItsOwnWords(String system, String question, String answer, Look look) {
        SystemLook asked = new SystemLook(system, command -> answers(command, question) ? "\n" + answer + "\n" : "");
        assertThat(asked.look()).isEqualTo(look);
    }

    private static boolean answers(List<String> command, String question) {
        return command.stream().anyMatch(word -> word.contains(question));
    }
}
