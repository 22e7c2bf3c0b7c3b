package org.gatehouse.book;

import java.nio.file.Path;
import net.harawata.appdirs.AppDirsFactory;

/** Where this desk keeps what is its own: the operating system's place, or the folder that {@code -Dgatehouse.desk} names. */
public final class DeskFolder {
    private DeskFolder() {}

    public static Path ofThisDesk() {
        String named = System.getProperty("gatehouse.desk", System.getenv("GATEHOUSE_DESK"));
        return named != null && !named.isBlank()
                ? Path.of(named)
                : Path.of(AppDirsFactory.getInstance().getUserConfigDir("Gatehouse", null, null));
    }
}
