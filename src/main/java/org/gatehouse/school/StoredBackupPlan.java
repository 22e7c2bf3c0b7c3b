package org.gatehouse.school;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.book.BackupLock;
import org.gatehouse.book.BackupPlan;
import org.gatehouse.book.Rotation;
import org.jdbi.v3.core.Handle;

/** The plan of backups among the school's settings; what is absent or cannot be read has its default. */
final class StoredBackupPlan {
    private static final String SECOND = "backup.second";
    private static final String LOCK = "backup.lock";
    private static final String DAYS = "backup.days";
    private static final String WEEKS = "backup.weeks";
    private static final String MONTHS = "backup.months";

    private StoredBackupPlan() {}

    static BackupPlan read(Handle sql) {
        Map<String, String> texts = asTexts(BackupPlan.DEFAULT);
        sql.createQuery("SELECT name, value FROM setting WHERE name LIKE 'backup.%'")
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("value")))
                .list()
                .forEach(setting -> texts.put(setting.getKey(), setting.getValue()));
        Optional<BackupLock> lock = BackupLock.parse(texts.get(LOCK));
        return new BackupPlan(
                Optional.of(texts.get(SECOND))
                        .filter(folder -> !folder.isEmpty() && lock.isPresent())
                        .map(Path::of),
                lock,
                new Rotation(
                        Integer.parseInt(texts.get(DAYS)),
                        Integer.parseInt(texts.get(WEEKS)),
                        Integer.parseInt(texts.get(MONTHS))));
    }

    static void write(Handle sql, BackupPlan plan) {
        asTexts(plan)
                .forEach((name, value) -> sql.execute(
                        "INSERT INTO setting (name, value) VALUES (?, ?)"
                                + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                        name,
                        value));
    }

    static Map<String, String> asTexts(BackupPlan plan) {
        Map<String, String> texts = new TreeMap<>();
        texts.put(SECOND, plan.second().map(Path::toString).orElse(""));
        texts.put(LOCK, plan.lock().map(BackupLock::toString).orElse(""));
        texts.put(DAYS, Integer.toString(plan.rotation().days()));
        texts.put(WEEKS, Integer.toString(plan.rotation().weeks()));
        texts.put(MONTHS, Integer.toString(plan.rotation().months()));
        return texts;
    }

    /** Whether the trail says from what to what it was changed. */
    static boolean isSpoken(String name) {
        return !name.equals(SECOND) && !name.equals(LOCK);
    }
}
