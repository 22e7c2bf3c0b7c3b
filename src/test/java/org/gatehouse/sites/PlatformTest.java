package org.gatehouse.sites;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformTest {
    private static final String ALLOWED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";

    @Property
    void everyHandleThatXGivesOutIsReadWithAndWithoutItsAt(@ForAll("handles") String handle) {
        assertThat(Platform.X.parseHandle(handle)).contains(handle);
        assertThat(Platform.X.parseHandle(" @" + handle + " ")).contains(handle);
        assertThat(Platform.X.parseHandle("@@" + handle)).isEmpty();
        assertThat(Platform.X.addressOf(handle)).isEqualTo("https://x.com/" + handle);
    }

    @Property
    void whatIsReadIsAlwaysAHandle(@ForAll String typed) {
        Platform.X.parseHandle(typed).ifPresent(handle -> {
            assertThat(handle.chars()).allMatch(sign -> ALLOWED.indexOf(sign) >= 0);
            assertThat(handle).hasSizeBetween(1, 15);
        });
    }

    @Property
    void oneForeignSignAnywhereSpoilsAHandle(@ForAll("handles") String handle, @ForAll char sign) {
        if (ALLOWED.indexOf(sign) >= 0 || handle.length() == 15) return;
        int middle = handle.length() / 2;
        String spoilt = handle.substring(0, middle) + sign + handle.substring(middle);
        boolean harmless = middle == 0 && (sign == '@' || Character.isWhitespace(sign));
        if (!harmless) assertThat(Platform.X.parseHandle(spoilt)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "sixteen_letters_",
                "oak-field",
                "oak field",
                "oakfield\u00e9",
                "\u043eakfield",
                "https://x.com/oakfield",
                "x.com/oakfield",
                "oakfield?",
                "\u0661\u0662"
            })
    void whatXWouldNotGiveOutIsNone(String typed) {
        assertThat(Platform.X.parseHandle(typed)).isEmpty();
    }

    @Provide
    Arbitrary<String> handles() {
        return Arbitraries.strings()
                .withChars(ALLOWED.toCharArray())
                .ofMinLength(1)
                .ofMaxLength(15);
    }
}
