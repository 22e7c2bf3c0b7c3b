package org.gatehouse.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.gatehouse.rules.Refusal;

/** An archive as it was downloaded; its entries are read where they lie and never written to the disk. */
final class ZippedSource implements Source {
    /** Windows packs large files by the third. */
    private static final Set<Integer> METHODS =
            Set.of(ZipEntry.STORED, ZipEntry.DEFLATED, ZipMethod.ENHANCED_DEFLATED.getCode());

    private static final Pattern LEADS_OUT = Pattern.compile("^/|^[A-Za-z]:|(^|/)\\.{0,2}(/|$)|\\p{Cntrl}");

    private final String archive;
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private final Set<String> doubles = new HashSet<>();

    private ZippedSource(String archive, ZipFile zip) {
        this.archive = archive;
        this.zip = zip;
    }

    static ZippedSource open(Path file, String archive) throws IOException {
        DirectoryChannel channel = new DirectoryChannel(Files.newByteChannel(file), archive);
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setIgnoreLocalFileHeader(true)
                    .get();
            channel.directoryIsRead();
            ZippedSource source = new ZippedSource(archive, zip);
            Collections.list(zip.getEntries()).forEach(source::add);
            return source;
        } catch (Refusal refusal) {
            channel.close();
            throw refusal;
        } catch (IOException | RuntimeException noZip) {
            channel.close();
            throw new Refusal("archive.broken", archive);
        }
    }

    private void add(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) throw new Refusal("archive.locked", archive);
        if (entry.isDirectory() || entry.isUnixSymlink()) return;
        safeName(entry.getName()).ifPresent(name -> {
            if (entries.putIfAbsent(name, entry) != null) doubles.add(name);
        });
    }

    /** Nothing is unpacked, so that a name which leads out of the archive is merely none of its files. */
    private static Optional<String> safeName(String written) {
        String name = written.replace('\\', '/');
        if (name.startsWith("./")) name = name.substring(2);
        return LEADS_OUT.matcher(name).find() ? Optional.empty() : Optional.of(name);
    }

    @Override
    public Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    @Override
    public InputStream open(String name) throws IOException {
        // Which of the two is meant, nobody can say; two programs would read two different lists.
        if (doubles.contains(name)) throw new Refusal("archive.twice", archive, name);
        ZipArchiveEntry entry = entries.get(name);
        if (!METHODS.contains(entry.getMethod())) throw new Refusal("archive.method", archive, name);
        try {
            return new UnpackedStream(zip.getInputStream(entry), entry, archive);
        } catch (RuntimeException damaged) {
            throw new IOException(damaged);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
