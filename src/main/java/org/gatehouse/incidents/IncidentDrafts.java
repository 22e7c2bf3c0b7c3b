package org.gatehouse.incidents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.book.Book;
import org.gatehouse.book.Hashes;
import org.gatehouse.incidents.sealing.PersonalSeal;
import org.gatehouse.paper.PaperFile;
import org.gatehouse.people.Session;
import org.gatehouse.people.UnlockedKey;
import org.gatehouse.rules.Refusal;

/**
 * What somebody is typing, sealed by them for them alone and kept at this desk, so that neither a lock nor a power cut loses it.
 * Beside the school's file and not in it: each pause is saved, without a line in the trail and without waking other desks.
 */
public final class IncidentDrafts {
    private static final String WORDS = "words";
    private static final String STAGED = "staged-";

    private final Book book;

    IncidentDrafts(Book book) {
        this.book = book;
    }

    /** @param about the open incident; 0 for a new one */
    public IncidentDraft draft(Session session, long about) {
        return open(session, file(session, about, WORDS))
                .map(json -> EntryBody.read(json, IncidentDraft.class))
                .orElseGet(() -> IncidentDraft.empty(about));
    }

    /** Keeps what is typed; cheap enough for every pause. With the mark of an indecent image, what was staged is dropped. */
    public synchronized void save(Session session, IncidentDraft draft) {
        keep(session, file(session, draft.about(), WORDS), EntryBody.write(draft));
        if (draft.facts().filter(Facts::indecentImage).isPresent())
            stagedFiles(session, draft.about()).forEach(IncidentDrafts::delete);
    }

    /** The files that wait to be handed in with it. */
    public List<StagedFile> staged(Session session, long about) {
        return stagedFiles(session, about).stream()
                .flatMap(file -> open(session, file).stream())
                .map(json -> EntryBody.read(json, StagedFile.class))
                .toList();
    }

    /** @throws Refusal where the draft carries the mark of an indecent image, or the file is too large */
    public synchronized void stage(Session session, long about, StagedFile staged) {
        if (draft(session, about).facts().filter(Facts::indecentImage).isPresent())
            throw new Refusal("incidents.gate.no-evidence");
        Evidence.requireFit(staged);
        List<Path> before = stagedFiles(session, about);
        int next = before.isEmpty() ? 1 : 1 + number(before.get(before.size() - 1));
        keep(session, file(session, about, STAGED + next), EntryBody.write(staged));
    }

    /** @param position in {@link #staged}, from 0 */
    public synchronized void unstage(Session session, long about, int position) {
        List<Path> files = stagedFiles(session, about);
        if (position < files.size()) delete(files.get(position));
    }

    /** Throws a draft away, or what is left of it once it was handed in. */
    public synchronized void forget(Session session, long about) {
        delete(file(session, about, WORDS));
        stagedFiles(session, about).forEach(IncidentDrafts::delete);
    }

    /** Whether this desk keeps any of somebody's. */
    boolean has(long personId) {
        try (Stream<Path> files = Files.list(folder(personId))) {
            return files.findAny().isPresent();
        } catch (IOException none) {
            return false;
        }
    }

    private Path folder(long personId) {
        return book.desk()
                .folder()
                .resolve("incident-drafts")
                .resolve(book.fileId())
                .resolve(Long.toString(personId));
    }

    private Path file(Session session, long about, String what) {
        return folder(session.person().id()).resolve(about + "-" + what);
    }

    private List<Path> stagedFiles(Session session, long about) {
        Path folder = folder(session.person().id());
        if (!Files.isDirectory(folder)) return List.of();
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().matches(about + "-" + STAGED + "\\d+"))
                    .sorted(Comparator.comparingInt(IncidentDrafts::number))
                    .forEach(found::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private static int number(Path staged) {
        String name = staged.getFileName().toString();
        return Integer.parseInt(name.substring(name.lastIndexOf('-') + 1));
    }

    private void keep(Session session, Path file, byte[] content) {
        UnlockedKey key = Opener.key(session);
        try {
            Files.createDirectories(file.getParent());
            PaperFile.write(file, PersonalSeal.sealAs(key, key.publicKey(), about(file), content));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Empty where there is none, or none that this person sealed with the key that they have. */
    private Optional<byte[]> open(Session session, Path file) {
        UnlockedKey key = Opener.key(session);
        if (!Files.isRegularFile(file)) return Optional.empty();
        try {
            return PersonalSeal.openFrom(key.publicKey(), key, about(file), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A draft opens nowhere but in its place. */
    private byte[] about(Path file) {
        return Hashes.ofFields(
                        "gatehouse incident draft 1",
                        book.fileId(),
                        file.getParent().getFileName().toString(),
                        file.getFileName().toString())
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
