package org.gatehouse.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.people.TestDesk.HEADS_PASSWORD;
import static org.gatehouse.people.TestDesk.refusal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.book.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever takes the file away finds in it nothing that opens it. */
class StolenFileTest {
    @TempDir
    Path folder;

    @Test
    void theFileHoldsNoPasswordNoCodeAndNoPrivateKeyInPlain() throws IOException {
        List<String> texts;
        List<byte[]> keys;
        try (TestDesk desk = TestDesk.open(folder, new SettableClock())) {
            FirstHead first = desk.setUpHead();
            Actor head = desk.people.actor(first.person());
            Session session = desk.signIn("amara", HEADS_PASSWORD);
            String code = desk.signIn.newRecoveryCode(session);
            Person bilal = desk.add(head, "Bilal Shah", Role.STAFF);
            Session his = desk.settleIn("bilal", "lantern pebble crow");
            byte[] hisFirstKey = his.key().orElseThrow().privateKey().getEncoded();
            String temporary = new String(desk.signIn.resetPassword(head, bilal.id()));
            refusal(() -> desk.signIn("harbour violet tin", "typed into the wrong field"));
            refusal(() -> desk.signIn("amara", "thistle bucket moon"));
            Recovery recovery = desk.signIn.recover("amara", code, "window copper fern".toCharArray());
            texts = List.of(
                    HEADS_PASSWORD,
                    "lantern pebble crow",
                    "a first password",
                    "harbour violet tin",
                    "typed into the wrong field",
                    "thistle bucket moon",
                    "window copper fern",
                    temporary,
                    first.recoveryCode(),
                    code,
                    recovery.newCode());
            keys = List.of(session.key().orElseThrow().privateKey().getEncoded(), hisFirstKey);
            assertThat(isIn(bytes(), "Bilal Shah".getBytes(StandardCharsets.UTF_8)))
                    .as("the search finds what is there")
                    .isTrue();
        }
        byte[] stolen = bytes();
        for (String text : texts)
            for (String form : List.of(text, text.replace("-", ""), text.toLowerCase(), base64(text)))
                for (Charset charset :
                        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE))
                    assertThat(isIn(stolen, form.getBytes(charset))).as(form).isFalse();
        for (byte[] key : keys)
            for (byte[] form : List.of(
                    key,
                    HexFormat.of().formatHex(key).getBytes(StandardCharsets.US_ASCII),
                    Base64.getEncoder().withoutPadding().encode(key)))
                assertThat(isIn(stolen, form)).as("a private key").isFalse();
    }

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Everything in the folder: the file, what SQLite left beside it, and the desk's own settings. */
    private byte[] bytes() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList())
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1)).append('\n');
            return all.toString().getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean isIn(byte[] haystack, byte[] needle) {
        return new String(haystack, StandardCharsets.ISO_8859_1)
                .contains(new String(needle, StandardCharsets.ISO_8859_1));
    }
}
