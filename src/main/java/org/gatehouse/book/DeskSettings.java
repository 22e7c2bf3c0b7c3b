package org.gatehouse.book;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What belongs to this desk and not to the school: recent files, the theme, sizes of windows and columns, and the last trail
 * head seen of each file. Kept in {@link DeskFolder}.
 */
public final class DeskSettings {
    private static final int RECENT_FILES = 6;

    private final Path folder;
    private final Properties properties = new Properties();

    public DeskSettings(Path folder) {
        this.folder = folder;
        Path file = file();
        if (!Files.isRegularFile(file)) return;
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            // A desk without its sizes still works; the file is written anew at the next change.
            log().warn("desk settings could not be read", unreadable);
        }
    }

    /** The settings of the person at this machine. */
    public static DeskSettings ofThisDesk() {
        return new DeskSettings(DeskFolder.ofThisDesk());
    }

    public Path folder() {
        return folder;
    }

    public synchronized Optional<String> get(String key) {
        return Optional.ofNullable(properties.getProperty(key));
    }

    public synchronized void put(String key, String value) {
        if (value.equals(properties.put(key, value))) return;
        save();
    }

    /** The school files opened here, the last one first. */
    public synchronized List<Path> recentFiles() {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < RECENT_FILES; i++) get("recent." + i).map(Path::of).ifPresent(files::add);
        return files;
    }

    public synchronized void noteOpened(Path file) {
        List<Path> files = recentFiles();
        // The start of every day, which need not wait for the disk.
        if (!files.isEmpty() && files.get(0).equals(file.toAbsolutePath())) return;
        files.remove(file.toAbsolutePath());
        files.add(0, file.toAbsolutePath());
        keepRecent(files);
    }

    public synchronized void forget(Path file) {
        List<Path> files = recentFiles();
        files.remove(file.toAbsolutePath());
        keepRecent(files);
    }

    private void keepRecent(List<Path> files) {
        for (int i = 0; i < RECENT_FILES; i++) {
            if (i < files.size())
                properties.setProperty("recent." + i, files.get(i).toString());
            else properties.remove("recent." + i);
        }
        save();
    }

    /** The last line of that file's trail which this desk has seen. */
    public synchronized Optional<TrailHead> head(String fileId) {
        try {
            Path file = headFile(fileId);
            return Files.isRegularFile(file) ? TrailHead.parse(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            log().warn("trail head could not be read", unreadable);
            return Optional.empty();
        }
    }

    synchronized void noteHead(String fileId, TrailHead head) {
        try {
            // Not forced: after a power cut an older head is as true, and each act would wait for the disk twice.
            replace(headFile(fileId), head.toString(), false);
        } catch (IOException unwritable) {
            // The act stands in the school's file; only this desk's own memory of it is behind.
            log().warn("trail head could not be kept", unwritable);
        }
    }

    /** Asked for when it is needed: a start reads these settings before the log is ready. */
    private static Logger log() {
        return LoggerFactory.getLogger(DeskSettings.class);
    }

    private Path headFile(String fileId) {
        return folder.resolve("heads").resolve(fileId);
    }

    private Path file() {
        return folder.resolve("desk.properties");
    }

    private void save() {
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
            replace(file(), text.toString(), true);
        } catch (IOException unwritable) {
            log().warn("desk settings could not be kept", unwritable);
        }
    }

    private static void replace(Path file, String text, boolean forced) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), ".", ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                writer.write(text);
            }
            if (forced) Durable.force(draft);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
