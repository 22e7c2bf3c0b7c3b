package org.gatehouse.followers;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import org.gatehouse.hostile.Harm;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever somebody pastes or chooses as a list of accounts is read line by line, or refused. */
class HostileListTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final byte[] PASTED = ("@WilfLibrary\nhttps://x.com/gritstone_ned\n@a, @b; 1490000000000007936\n"
                    + "account,handle\nhttps://x.com/i/user/12\n")
            .getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void harmedLinesAreReadOrTold() {
        for (int seed = 0; seed < 2000; seed++)
            ListReader.text(new String(Harm.done(PASTED, new Random(seed)), StandardCharsets.UTF_8), TODAY);
    }

    @Test
    void harmedFilesAreReadOrRefused() throws Exception {
        for (int seed = 0; seed < 150; seed++)
            for (String name : new String[] {"list.csv", "follower.js", "list.txt"}) {
                Path file = Files.write(folder.resolve(name), Harm.done(PASTED, new Random(seed)));
                try {
                    ListReader.file(file, TODAY, ZoneOffset.UTC);
                } catch (Refusal expected) {
                    // The other good end.
                }
            }
    }
}
