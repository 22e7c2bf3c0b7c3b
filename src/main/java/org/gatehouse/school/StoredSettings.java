package org.gatehouse.school;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** The school's settings in the file, each under the name of its part of {@link Settings}; one that is absent has its default. */
final class StoredSettings {
    private StoredSettings() {}

    static Settings read(Handle sql) {
        Map<String, String> texts = asTexts(Settings.DEFAULT);
        sql.createQuery("SELECT name, value FROM setting")
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("value")))
                .list()
                .forEach(setting -> texts.put(setting.getKey(), setting.getValue()));
        return new Settings(
                Integer.parseInt(texts.get("postLimit")),
                Boolean.parseBoolean(texts.get("selfApproval")),
                Reviewers.valueOf(texts.get("reviewers")),
                texts.get("composeUrl"),
                Integer.parseInt(texts.get("idleMinutes")),
                Boolean.parseBoolean(texts.get("notIdentifiable")),
                Integer.parseInt(texts.get("followerEmailDays")));
    }

    static void write(Handle sql, Settings settings) {
        asTexts(settings)
                .forEach((name, value) -> sql.execute(
                        "INSERT INTO setting (name, value) VALUES (?, ?)"
                                + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                        name,
                        value));
    }

    static Optional<String> crest(Handle sql) {
        return sql.createQuery("SELECT value FROM setting WHERE name = 'crest'")
                .mapTo(String.class)
                .findOne();
    }

    static void writeCrest(Handle sql, String sha256) {
        sql.execute(
                "INSERT INTO setting (name, value) VALUES ('crest', ?)"
                        + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                sha256);
    }

    static Map<String, String> asTexts(Settings settings) {
        Map<String, String> texts = new TreeMap<>();
        texts.put("postLimit", Integer.toString(settings.postLimit()));
        texts.put("selfApproval", Boolean.toString(settings.selfApproval()));
        texts.put("reviewers", settings.reviewers().name());
        texts.put("composeUrl", settings.composeUrl());
        texts.put("idleMinutes", Integer.toString(settings.idleMinutes()));
        texts.put("notIdentifiable", Boolean.toString(settings.notIdentifiable()));
        texts.put("followerEmailDays", Integer.toString(settings.followerEmailDays()));
        return texts;
    }
}
