package org.gatehouse.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.gatehouse.book.Argon2id.Costs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Made by OpenSSL. */
    private static final String KNOWN =
            "$argon2id$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg" + "$5oIsHr5kW9iSOeGD89WdOrriDjAkObcoRGzYa7PxIb0";

    private static final String KNOWN_WITH_ACCENTS =
            "$argon2id$v=19$m=19456,t=2,p=1$ZmVkY2JhOTg3NjU0MzIxMA" + "$lbokrpRTf+1T6SKr1pX/sIx7A+FvhOVoactU+Bd1w9o";

    @Test
    void hashesOfOtherProgramsAreUnderstood() {
        assertThat(PasswordHash.parse(KNOWN).matches("kettle marble otter".toCharArray()))
                .isTrue();
        assertThat(PasswordHash.parse(KNOWN).matches("kettle marble Otter".toCharArray()))
                .isFalse();
        assertThat(PasswordHash.parse(KNOWN).encoded()).isEqualTo(KNOWN);
    }

    @Test
    void accentsMatchHoweverTheKeyboardMakesThemUp() {
        PasswordHash known = PasswordHash.parse(KNOWN_WITH_ACCENTS);
        assertThat(known.matches("caf\u00e9 cr\u00e8me br\u00fbl\u00e9e".toCharArray()))
                .isTrue();
        assertThat(known.matches("cafe\u0301 cre\u0300me bru\u0302le\u0301e".toCharArray()))
                .isTrue();
    }

    @Test
    void everyHashHasASaltOfItsOwnAndTheCostsThatHoldToday() {
        String one = PasswordHash.of("kettle marble otter".toCharArray(), Costs.STANDARD, RANDOM)
                .encoded();
        String other = PasswordHash.of("kettle marble otter".toCharArray(), Costs.STANDARD, RANDOM)
                .encoded();
        assertThat(one)
                .isNotEqualTo(other)
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(PasswordHash.decoy(Costs.STANDARD, RANDOM).encoded())
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kettle marble otter",
                "$argon2i$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$5oIsHr5kW9iSOeGD89WdOrriDjAkObcoRGzYa7PxIb0",
                "$argon2id$v=19$m=4194304,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$5oIsHr5kW9iSOeGD89WdOg",
                "$argon2id$v=19$m=19456,t=999,p=1$MDEyMzQ1Njc4OWFiY2RlZg$5oIsHr5kW9iSOeGD89WdOg",
                "$argon2id$v=19$m=19456,t=0,p=1$MDEyMzQ1Njc4OWFiY2RlZg$5oIsHr5kW9iSOeGD89WdOg"
            })
    void whatIsNoHashOrWouldTakeTheMachineDownIsNotTried(String text) {
        assertThatThrownBy(() -> PasswordHash.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
