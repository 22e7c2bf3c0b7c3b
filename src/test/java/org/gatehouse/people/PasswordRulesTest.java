package org.gatehouse.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final Person AMARA =
            new Person(1, "Amara Okafor", "head.amara", "a.okafor@oakfield.example", Set.of(Role.SLT), true);

    @ParameterizedTest
    @CsvSource({
        "'', short",
        "kettle ma, short",
        "1234567890, letters",
        "'4829 5710-3956!', letters",
        "password12, common",
        "PassWord 1234!, common",
        "qwertyuiop, common",
        "Welcome2026!, common",
        "School123456, common",
        "aaaaaaaaaa, common",
        "abababababab, common",
        "Amara Okafor, name",
        "amara-okafor-1979, name",
        "head.amara.1, name",
        "A.Okafor@oakfield.example, name",
        "aokafor1234567, name"
    })
    void whatAnybodyWouldTryFirstIsRefused(String password, String why) {
        assertThat(TestDesk.refusal(() -> PasswordRules.check(password.toCharArray(), AMARA))
                        .key())
                .isEqualTo("people.password-" + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kettle mar", "kettle marble otter", "Zürich käse 7", "x9!kQ2#vLm", "grüße-aus-ö"})
    void whatIsLongEnoughWillDo(String password) {
        assertThatCode(() -> PasswordRules.check(password.toCharArray(), AMARA)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void veryLongOnesAreBounded(int length) {
        String password = "kettle otter".repeat(20).substring(0, length);
        if (length <= 200)
            assertThatCode(() -> PasswordRules.check(password.toCharArray(), AMARA))
                    .doesNotThrowAnyException();
        else
            assertThat(TestDesk.refusal(() -> PasswordRules.check(password.toCharArray(), AMARA))
                            .key())
                    .isEqualTo("people.password-long");
    }
}
