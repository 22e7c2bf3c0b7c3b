package org.gatehouse.posts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatehouse.book.Hashes;
import org.gatehouse.photos.CleanFile;
import org.gatehouse.photos.PictureFormat;
import org.gatehouse.photos.VideoReadBack;
import org.gatehouse.rules.Refusal;

/**
 * Writes a post into a folder of its own: under a hidden name first, read back there, and moved into place in one step, so that
 * nobody ever finds half of it.
 */
final class ExportFolder implements AutoCloseable {
    static final String TEXT = "post.txt";
    static final String ALT_TEXTS = "alt-texts.txt";

    private static final String EARLIER = "-earlier-";

    private static final Pattern OURS =
            Pattern.compile("post\\.txt|alt-texts\\.txt|post-\\d{4}-\\d+-\\d\\.(jpg|png|mp4)");

    private final Path target;
    private final Path hidden;
    private boolean published;
    private boolean kept;

    private ExportFolder(Path target) throws IOException {
        this.target = target;
        this.hidden =
                Files.createDirectory(target.resolveSibling("." + target.getFileName() + "-" + UUID.randomUUID()));
    }

    static String folderName(String number) {
        return "post-" + number;
    }

    static List<String> pictureNames(String number, PostContent content) {
        List<String> names = new ArrayList<>();
        for (PostPicture picture : content.pictures())
            names.add("post-%s-%d.%s"
                    .formatted(number, names.size() + 1, picture.format().extension()));
        return names;
    }

    /**
     * Writes all files under the hidden name and reads each back.
     *
     * @param pictures the bytes in the order of the content
     * @throws Refusal where the place is taken by something else, or a picture is not the one that was approved or not clean
     */
    static ExportFolder write(Path folder, String number, PostContent content, List<byte[]> pictures)
            throws IOException {
        if (!Files.isDirectory(folder)) throw new Refusal("posts.export.no-folder", folder);
        Path target = folder.toAbsolutePath().resolve(folderName(number));
        requireOurs(target);
        ExportFolder written = new ExportFolder(target);
        try {
            written.text(TEXT, content.text());
            List<String> names = pictureNames(number, content);
            for (int i = 0; i < names.size(); i++) {
                byte[] bytes = pictures.get(i);
                if (!Hashes.sha256(bytes).equals(content.pictures().get(i).sha256()))
                    throw new Refusal("posts.export.not-approved");
                written.picture(names.get(i), bytes, content.pictures().get(i).format());
            }
            if (!names.isEmpty()) written.text(ALT_TEXTS, altTexts(names, content.altTexts()));
            return written;
        } catch (IOException | RuntimeException fault) {
            written.close();
            throw fault;
        }
    }

    private static String altTexts(List<String> names, List<String> altTexts) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < names.size(); i++)
            lines.append(names.get(i)).append('\n').append(altTexts.get(i)).append("\n\n");
        return lines.toString();
    }

    private void picture(String name, byte[] bytes, PictureFormat format) throws IOException {
        Path file = hidden.resolve(name);
        if (format != PictureFormat.MP4) {
            CleanFile.write(bytes, file, false);
            return;
        }
        write(file, bytes);
        List<String> traces = VideoReadBack.traces(file);
        if (!traces.isEmpty()) throw new Refusal("photos.refused.video.not-clean", String.join(", ", traces));
    }

    private void text(String name, String text) throws IOException {
        write(hidden.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) channel.write(left);
            channel.force(true);
        }
        if (!Arrays.equals(Files.readAllBytes(file), bytes)) throw new IOException("the disk gave back other bytes");
    }

    /** Puts the folder in its place; an earlier export of the same post gives way. */
    ExportedPost publish() throws IOException {
        Path earlier = target.resolveSibling("." + target.getFileName() + EARLIER + UUID.randomUUID());
        boolean again = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (again) {
            requireOurs(target);
            Files.move(target, earlier, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(hidden, target, StandardCopyOption.ATOMIC_MOVE);
            published = true;
        } catch (IOException fault) {
            if (again) Files.move(earlier, target, StandardCopyOption.ATOMIC_MOVE);
            throw fault;
        }
        if (again) remove(earlier);
        return exported();
    }

    private ExportedPost exported() throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(target)) {
            files = list.sorted().toList();
        }
        List<Path> pictures = files.stream()
                .filter(file -> !file.getFileName().toString().endsWith(".txt"))
                .toList();
        Path altTexts = target.resolve(ALT_TEXTS);
        return new ExportedPost(
                target,
                target.resolve(TEXT),
                pictures,
                files.contains(altTexts) ? Optional.of(altTexts) : Optional.empty());
    }

    /** Whatever else lies under the name is somebody's, and stays. */
    private static void requireOurs(Path target) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) return;
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) throw new Refusal("posts.export.taken", target);
        try (Stream<Path> files = Files.list(target)) {
            if (!files.allMatch(
                    file -> OURS.matcher(file.getFileName().toString()).matches()))
                throw new Refusal("posts.export.taken", target);
        }
    }

    /**
     * Takes away the hidden folders of exports that were broken off, and what stands under the name itself unless it is kept.
     *
     * @param kept whether an act says that this post was exported
     */
    static void sweep(Path target, boolean kept) throws IOException {
        String hidden = "." + target.getFileName() + "-";
        try (Stream<Path> beside = Files.list(target.getParent())) {
            for (Path folder : beside.filter(
                            one -> one.getFileName().toString().startsWith(hidden) && Files.isDirectory(one))
                    .toList()) {
                // It stood aside while the new export was to take its place, which it never did.
                boolean earlier = folder.getFileName().toString().startsWith("." + target.getFileName() + EARLIER);
                if (kept && earlier && !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
                    continue;
                }
                requireOurs(folder);
                remove(folder);
            }
        }
        if (kept || !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) return;
        requireOurs(target);
        remove(target);
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    /** The act is in the file: what was published stays. */
    void keep() {
        kept = true;
    }

    /** Takes away what was not published, and what was published by an act that then failed. */
    @Override
    public void close() throws IOException {
        remove(hidden);
        if (published && !kept) remove(target);
    }
}
