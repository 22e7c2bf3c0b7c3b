package org.gatehouse.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatehouse.rules.Refusal;

/**
 * The archive that X lets the school’s account download of itself, open for reading. Every reading method refuses, in words for
 * the person, where a file is damaged, lies about itself or is larger than any archive’s; what one entry lacks is a problem
 * beside the rest.
 */
public final class AccountArchive implements AutoCloseable {
    /** More than the posts of the busiest account take. */
    private static final long MOST_BYTES = 8L * 1024 * 1024 * 1024;

    private static final long MOST_OF_MANIFEST = 8L * 1024 * 1024;

    private final String name;
    private final DataFolder folder;
    private Manifest manifest = Manifest.NONE;
    private boolean manifestDamaged;

    private AccountArchive(String name, DataFolder folder) {
        this.name = name;
        this.folder = folder;
    }

    /**
     * Opens the zip as it was downloaded, the folder that it was unpacked to, the data folder in it, or one data file alone, by
     * what is in it and not by what it is called.
     *
     * @throws Refusal in words for the person, where it is none of these
     * @throws IOException where the machine cannot read the file
     */
    public static AccountArchive open(Path path) throws IOException {
        String name = path.toAbsolutePath().normalize().getFileName() == null
                ? path.toString()
                : path.toAbsolutePath().normalize().getFileName().toString();
        if (!Files.exists(path)) throw new NoSuchFileException(path.toString());
        AccountArchive archive = new AccountArchive(name, OpenedFolder.of(path, name));
        try {
            archive.readManifest();
            return archive;
        } catch (IOException | RuntimeException failed) {
            archive.close();
            throw failed;
        }
    }

    private void readManifest() throws IOException {
        Optional<InputStream> file = folder.manifest();
        if (file.isEmpty()) return;
        try {
            manifest = Manifest.of(new DataReader(name, new Budget(name, MOST_OF_MANIFEST)).object(file.get()));
        } catch (IOException damaged) {
            manifestDamaged = true;
        }
    }

    /** Whose archive it is, as far as it says so. */
    public Optional<ArchivedAccount> account() {
        List<ArchivedAccount> accounts = new ArrayList<>();
        read(DataKind.ACCOUNT, new Problems(name), (file, number, entry) -> {
            if (accounts.isEmpty()) account(entry).ifPresent(accounts::add);
        });
        return accounts.stream().findFirst().or(manifest::account);
    }

    private static Optional<ArchivedAccount> account(JsonNode entry) {
        JsonNode content = Fields.content(entry, DataKind.ACCOUNT.keys());
        return Fields.id(content, "accountId")
                .map(id -> new ArchivedAccount(
                        id,
                        Fields.text(content, "username").orElse(""),
                        Fields.text(content, "accountDisplayName").orElse(""),
                        Fields.text(content, "createdAt").flatMap(Moments::of)));
    }

    /** When X made the archive: what happened since is not in it. */
    public Optional<Instant> generatedOn() {
        return manifest.generatedOn();
    }

    /** Whether the archive says of itself that it is not the whole. */
    public boolean isPartial() {
        return manifest.partial();
    }

    /** How many posts the archive says it has, for telling how far a reading is; 0 where it does not say. */
    public int expectedTweets() {
        long sum = manifest.files(DataKind.TWEETS)
                .mapToLong(Manifest.NamedFile::count)
                .sum();
        return (int) Math.min(sum, Integer.MAX_VALUE);
    }

    /** One of the archive’s lists of other accounts. */
    public ArchivedAccounts accounts(AccountList list) {
        Problems problems = new Problems(name);
        AccountsReader reader = new AccountsReader(name, list.kind(), problems);
        boolean present = read(list.kind(), problems, reader::read);
        return new ArchivedAccounts(reader.ids(), problems.found(), present);
    }

    /**
     * Hands on every post that was not deleted, in the order of the files, and keeps none, however many there are. Where a file
     * turns out to be damaged, the posts before that place were handed on.
     */
    public ArchiveReading tweets(Consumer<ArchivedTweet> next) {
        Problems problems = new Problems(name);
        DeletedReader deleted = new DeletedReader(name);
        read(DataKind.DELETED_TWEETS, problems, deleted::read);
        read(DataKind.DELETED_TWEET_HEADERS, new Problems(name), deleted::read);
        TweetReader reader = new TweetReader(deleted.ids(), new MediaNames(folder.media()), problems, next);
        boolean present = read(DataKind.TWEETS, problems, reader::read);
        return new ArchiveReading(problems.found(), present);
    }

    /** Hands on the posts that were deleted shortly before the archive was made, as {@link #tweets} does with those that stand. */
    public ArchiveReading deletedTweets(Consumer<ArchivedTweet> next) {
        Problems problems = new Problems(name);
        TweetReader reader = TweetReader.ofDeleted(new MediaNames(folder.media()), problems, next);
        boolean present = read(DataKind.DELETED_TWEETS, problems, reader::read);
        return new ArchiveReading(problems.found(), present);
    }

    /** Hands on every direct message, of two and of groups, as {@link #tweets} does with posts. */
    public ArchiveReading directMessages(Consumer<ArchivedMessage> next) {
        Problems problems = new Problems(name);
        boolean present = readParts(
                DataKind.MESSAGES, problems, file -> new ConversationReader(name, file, problems, next)::read);
        boolean groups = readParts(
                DataKind.GROUP_MESSAGES, problems, file -> new ConversationReader(name, file, problems, next)::read);
        return new ArchiveReading(problems.found(), present || groups);
    }

    /** The names of all pictures and videos that the archive holds, each with its folder, such as {@code tweets_media/1-a.jpg}. */
    public NavigableSet<String> mediaNames() {
        return Collections.unmodifiableNavigableSet(folder.media());
    }

    /**
     * Opens a picture or video for reading; empty where {@link #mediaNames()} has no such name.
     *
     * @throws Refusal also while reading, where it is not to be read
     * @throws IOException also while reading, where the machine or a damaged archive does not give it whole
     */
    public Optional<InputStream> media(String mediaName) throws IOException {
        if (!folder.media().contains(mediaName)) return Optional.empty();
        return Optional.of(new Budget(name, MOST_BYTES).on(folder.open(mediaName)));
    }

    @FunctionalInterface
    private interface WholeEntry {
        void read(String file, int number, JsonNode entry);
    }

    private boolean read(DataKind kind, Problems problems, WholeEntry each) {
        return readParts(kind, problems, file -> (parser, number) -> each.read(file, number, parser.whole()));
    }

    @FunctionalInterface
    private interface OfFile {
        DataReader.Entry entries(String file);
    }

    private boolean readParts(DataKind kind, Problems problems, OfFile of) {
        if (manifestDamaged) problems.add(DataFolder.MANIFEST, 0, "archive.manifest.broken");
        for (Manifest.NamedFile missing : folder.missing(kind, manifest))
            problems.add(missing.path(), 0, "archive.part.missing", missing.path());
        List<String> files = folder.files(kind, manifest);
        DataReader reader = new DataReader(name, new Budget(name, MOST_BYTES));
        for (String file : files) reader.entries(opened(file), kind, file, of.entries(file));
        return !files.isEmpty();
    }

    private InputStream opened(String file) {
        try {
            return folder.open(file);
        } catch (IOException damaged) {
            throw new Refusal("archive.data.broken", name, file, 0);
        }
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
