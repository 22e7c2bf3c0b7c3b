package org.gatehouse.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.rules.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name dressed up so that a reader sees it and a search does not is found, at its place in the field as it came in. */
class HostileFormsTest {
    static List<String> dressed() {
        return List.of(
                // without width
                "Ai\u200Bsha Kh\u200Can",
                "Ais\u200Dha K\u2060han",
                "A\uFEFFisha Khan",
                "Ai\u00ADsha Kh\u00ADan",
                "\u200FAisha\u200F Khan",
                "\u202AAisha\u202C \u2066Khan",
                "Aisha\u200B Khan",
                "Aisha\u200B\u00A0\u200BKhan",
                "A\u034Fisha Khan",
                "A\uFE0Fi\uFE0Fsha Khan",
                // marks on letters
                "A\u0301isha Khan\u0308",
                "A\u0336i\u0336s\u0336h\u0336a\u0336 K\u0336h\u0336a\u0336n",
                "Åísħá Ķħäñ",
                // other alphabets and look-alikes
                "Аisha Khаn",
                "Αisha Κhan",
                "Aishа Кhаn",
                "Ａｉｓｈａ　Ｋｈａｎ",
                "ᴀɪꜱʜᴀ ᴋʜᴀɴ",
                // letters of mathematics, in circles, in squares
                "𝓐𝓲𝓼𝓱𝓪 𝓚𝓱𝓪𝓷",
                "𝐀𝐢𝐬𝐡𝐚 𝐊𝐡𝐚𝐧",
                "𝔸𝕚𝕤𝕙𝕒 𝕂𝕙𝕒𝕟",
                "𝙰𝚒𝚜𝚑𝚊 𝙺𝚑𝚊𝚗",
                "𝕬𝖎𝖘𝖍𝖆 𝕶𝖍𝖆𝖓",
                "Ⓐⓘⓢⓗⓐ Ⓚⓗⓐⓝ",
                "🅰🅸🆂🅷🅰 🅺🅷🅰🅽",
                "🄰🄸🅂🄷🄰 🄺🄷🄰🄽",
                "🅐🅘🅢🅗🅐 🅚🅗🅐🅝",
                "⒜⒤⒮⒣⒜ ⒦⒣⒜⒩",
                // what stands between
                "A🌟i🌟s🌟h🌟a Khan",
                "A i s h a  K h a n",
                "A-i-s-h-a Khan",
                "A.i.s.h.a K.h.a.n",
                "A_i_s_h_a_Khan",
                "Aisha_Khan",
                "Aisha__Khan",
                "Aisha🌟🌟Khan",
                "Aisha\u3000Khan",
                "Aisha\u2003Khan",
                "Aisha – Khan",
                // codes for letters
                "Aisha&nbsp;Khan",
                "&Aacute;isha Kh&agrave;n",
                "&#65;isha Kh&#x61;n",
                "Aisha &#75;han");
    }

    @ParameterizedTest
    @MethodSource("dressed")
    void aDressedUpNameIsFound(String name) {
        String text = "Well done to " + name + "! 🎉";
        assertThat(Desk.CHECKS.report(CheckedPost.ofText(text)).findings())
                .as(name)
                .filteredOn(finding -> finding.rule() == Rule.TW_NAME)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(org.gatehouse.rules.Severity.BLOCK);
                    assertThat(name).contains(finding.found().strip());
                    assertThat(finding.start()).isBetween(13, 14);
                    assertThat(finding.end()).isBetween(13 + name.length() - 2, 13 + name.length());
                    assertThat(text.substring(finding.start(), finding.end())).isEqualTo(finding.found());
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example.org/aisha%20khan",
                "https://news.example.org/AISHA%20KHAN?page=2",
                "https://news.example.org/%41isha%2Dkhan.html",
                "https://news.example.org/Khan%2C%20Aisha",
                "https://news.example.org/?child=aisha+khan",
                "https://news.example.org/%D0%B0isha_khan"
            })
    void aNameInACodedLinkIsFound(String link) {
        String text = "Read it here: " + link;
        assertThat(Desk.CHECKS.report(CheckedPost.ofText(text)).findings())
                .filteredOn(finding -> finding.rule() == Rule.TW_NAME)
                .singleElement()
                .satisfies(finding -> assertThat(text.substring(finding.start(), finding.end()))
                        .isEqualTo(finding.found()));
    }

    @Test
    void theFindingInACodedLinkEndsWhereTheCodeEnds() {
        assertThat(Desk.in("See https://news.example.org/news/luc%C3%ADa%20garc%C3%ADa-l%C3%B3pez/ now", Rule.TW_NAME))
                .containsExactly("BLOCK: luc%C3%ADa%20garc%C3%ADa-l%C3%B3pez");
        assertThat(Desk.in("https://news.example.org/zo%C3%AB/m%C3%BCller", Rule.TW_NAME))
                .containsExactly("BLOCK: zo%C3%AB/m%C3%BCller");
        assertThat(Desk.in("https://news.example.org/M%c3%bcller_Zo%c3%ab", Rule.TW_NAME))
                .containsExactly("BLOCK: M%c3%bcller_Zo%c3%ab");
    }

    @Test
    void aFileNameMayBeCodedToo() {
        CheckedPost post = new CheckedPost(
                "Today", List.of("Two cakes"), List.of("Zo%C3%AB%20M%C3%BCller.jpg", "100%.jpg"), true, List.of());
        assertThat(Desk.of(Desk.CHECKS.report(post), Rule.TW_NAME)).containsExactly("BLOCK: Zo%C3%AB%20M%C3%BCller");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "50% of Year 4, 100%25 and 3%C3 of the rest",
                "Fish & chips; salt & vinegar; &unknown; &#xZZ; &#99999999; &",
                "https://www.gracelane.example.sch.uk/100%/%E0%A4%A/%",
                "R&amp;D day: 5 &lt; 6 &amp; 7 &gt; 6"
            })
    void whatIsNoCodeStaysAsItIs(String text) {
        assertThat(Desk.in(text, Rule.TW_NAME)).isEmpty();
    }

    @Test
    void aMailBehindACodeIsFound() {
        assertThat(Desk.in("Write to jo&#64;mail.example", Rule.TW_PII)).containsExactly("BLOCK: jo&#64;mail.example");
    }
}
