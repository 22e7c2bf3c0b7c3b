package org.gatehouse.book;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteDataSource;

/** Brings a file to the program's schema with Flyway; skipped when the header says that it is there already. */
final class Migrations {
    /** The number of the newest file in {@code migrations}. */
    static final int CURRENT = 18;

    private Migrations() {}

    static void migrate(Path file) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(Connections.url(file));
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:org/gatehouse/book/migrations")
                .load()
                .migrate();
    }
}
