package org.gatehouse.school;

import static org.gatehouse.book.Permission.CHANGE_SCHOOL;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.book.Act;
import org.gatehouse.book.Actor;
import org.gatehouse.book.BackupPlan;
import org.gatehouse.book.Book;
import org.gatehouse.book.StoredBytes;
import org.gatehouse.rules.Refusal;
import org.jdbi.v3.core.Handle;

/** The school whose file is open: its facts and settings, and the acts that change them. */
public final class School {
    static final int MOST_CREST_BYTES = 1 << 20;

    private final Book book;

    public School(Book book) {
        this.book = book;
    }

    /** Whether somebody has entered the school's facts yet. */
    public boolean isSetUp() {
        return book.read(StoredFacts::read).isPresent();
    }

    /** @throws Refusal where nobody has entered them yet */
    public SchoolFacts facts() {
        return book.read(this::facts);
    }

    /** The facts as they stand in an act's own transaction. */
    public SchoolFacts facts(Handle sql) {
        return StoredFacts.read(sql).orElseThrow(() -> new Refusal("school.not-set-up"));
    }

    /** The school's crest, a PNG or JPEG, for what is printed. */
    public Optional<byte[]> crest() {
        return book.read(this::crest);
    }

    /** The crest as it stands in an act's own transaction. */
    public Optional<byte[]> crest(Handle sql) {
        return StoredSettings.crest(sql).map(sha256 -> StoredBytes.get(sql, sha256));
    }

    /** @throws Refusal where it is no PNG or JPEG, or larger than {@value #MOST_CREST_BYTES} bytes */
    public void changeCrest(Actor actor, byte[] crest) {
        if (crest.length > MOST_CREST_BYTES) throw new Refusal("school.crest.large", MOST_CREST_BYTES >> 10);
        boolean png = crest.length > 4 && (crest[0] & 0xff) == 0x89 && crest[1] == 'P';
        boolean jpeg = crest.length > 4 && (crest[0] & 0xff) == 0xff && (crest[1] & 0xff) == 0xd8;
        if (!png && !jpeg) throw new Refusal("school.crest.kind");
        book.act(actor, CHANGE_SCHOOL, "school.change-crest", act -> {
            String sha256 = StoredBytes.keep(act, crest);
            StoredSettings.writeCrest(act.sql(), sha256);
            act.record("school", Map.of("crest", sha256));
            return sha256;
        });
    }

    public Settings settings() {
        return book.read(this::settings);
    }

    /** The settings as they stand in an act's own transaction. */
    public Settings settings(Handle sql) {
        return StoredSettings.read(sql);
    }

    /**
     * Enters the school's facts, once.
     *
     * @return the facts as they were kept: trimmed, without doubles, domains in lower case
     * @throws Refusal where a fact cannot be right, or the school is set up already
     */
    public SchoolFacts setUp(Actor actor, SchoolFacts facts) {
        SchoolFacts wanted = FactRules.check(facts);
        return book.act(actor, CHANGE_SCHOOL, "school.set-up", act -> {
            if (StoredFacts.read(act.sql()).isPresent()) throw new Refusal("school.set-up-already");
            StoredFacts.write(act.sql(), wanted);
            act.record("school", Map.of("name", wanted.name(), "mailDomains", wanted.mailDomains()));
            return wanted;
        });
    }

    /** @throws Refusal where a fact cannot be right, or the school is not set up */
    public SchoolFacts changeFacts(Actor actor, SchoolFacts facts) {
        return changeFacts(actor, facts(), facts);
    }

    /**
     * Changes the facts as somebody saw them.
     *
     * @throws Refusal where a fact cannot be right, or another desk changed them since
     */
    public SchoolFacts changeFacts(Actor actor, SchoolFacts seen, SchoolFacts facts) {
        SchoolFacts wanted = FactRules.check(facts);
        return book.act(actor, CHANGE_SCHOOL, "school.change-facts", act -> {
            SchoolFacts before = facts(act.sql());
            if (!before.equals(seen)) throw new Refusal("school.changed-elsewhere");
            StoredFacts.write(act.sql(), wanted);
            recordFacts(act, before, wanted);
            return wanted;
        });
    }

    /**
     * Changes the settings as somebody saw them.
     *
     * @throws Refusal where a setting is out of its bounds, or another desk changed them since
     */
    public Settings changeSettings(Actor actor, Settings seen, Settings settings) {
        Settings wanted = SettingRules.check(settings);
        return book.act(actor, CHANGE_SCHOOL, "school.change-settings", act -> {
            Settings before = settings(act.sql());
            if (!before.equals(seen)) throw new Refusal("school.changed-elsewhere");
            StoredSettings.write(act.sql(), wanted);
            act.record("school", changes(StoredSettings.asTexts(before), StoredSettings.asTexts(wanted)));
            return wanted;
        });
    }

    /** @throws Refusal where a setting is out of its bounds */
    public Settings changeSettings(Actor actor, Settings settings) {
        return changeSettings(actor, settings(), settings);
    }

    /** What the school chose about its backups. */
    public BackupPlan backupPlan() {
        return book.read(StoredBackupPlan::read);
    }

    /**
     * @param seen the plan as it stood on the screen
     * @throws Refusal where another desk changed it since
     */
    public BackupPlan changeBackupPlan(Actor actor, BackupPlan seen, BackupPlan wanted) {
        return book.act(actor, CHANGE_SCHOOL, "school.change-backups", act -> {
            BackupPlan before = StoredBackupPlan.read(act.sql());
            Map<String, String> texts = StoredBackupPlan.asTexts(before);
            if (!texts.equals(StoredBackupPlan.asTexts(seen))) throw new Refusal("school.changed-elsewhere");
            StoredBackupPlan.write(act.sql(), wanted);
            Map<String, Object> details = changes(texts, StoredBackupPlan.asTexts(wanted));
            // A folder’s name may be a person’s, and the lock is long and says nothing.
            details.replaceAll((name, value) -> StoredBackupPlan.isSpoken(name) ? value : "changed");
            act.record("school", details);
            return wanted;
        });
    }

    /** An official address may hold somebody's name, so that addresses stay out of the details that are kept for ever. */
    private static void recordFacts(Act act, SchoolFacts before, SchoolFacts now) {
        Map<String, Object> details = new HashMap<>(changes(publicFacts(before), publicFacts(now)));
        boolean sameEmails = before.emails().equals(now.emails());
        if (!sameEmails) details.put("emails", "changed");
        act.record("school", details, sameEmails ? "" : "emails " + before.emails() + " > " + now.emails());
    }

    private static Map<String, Object> publicFacts(SchoolFacts facts) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", facts.name());
        shown.put("zone", facts.zone().getId());
        shown.put("mailDomains", facts.mailDomains());
        shown.put("telephones", facts.telephones());
        shown.put("addresses", facts.addresses());
        shown.put("websites", facts.websites());
        return shown;
    }

    private static Map<String, Object> changes(Map<String, ?> before, Map<String, ?> now) {
        Map<String, Object> changed = new TreeMap<>();
        now.forEach((name, value) -> {
            if (!value.equals(before.get(name))) changed.put(name, Map.of("from", before.get(name), "to", value));
        });
        return changed;
    }
}
