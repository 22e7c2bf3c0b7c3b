package org.gatehouse.photos;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import net.harawata.appdirs.AppDirsFactory;

/**
 * The folder with the programs ffmpeg and ffprobe and the libraries that they need. The installed program has it beside its
 * own files; a program that runs from its classes unpacks it once.
 */
public final class FFmpegFolder {
    /** Where the folder is, set by whatever starts the program. */
    static final String PROPERTY = "gatehouse.ffmpeg";

    private static final String IN_JAR = "org/bytedeco/ffmpeg/";
    private static final String DEVICES = "libavdevice.so.";

    private FFmpegFolder() {}

    /** Unpacks into the folder that is the one argument. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        unpack(folder);
    }

    /** @throws IOException where it is not there and cannot be unpacked */
    static Path find() throws IOException {
        String told = System.getProperty(PROPERTY);
        Path folder = told == null || told.isEmpty() ? ownCache() : Path.of(told);
        if (!Files.exists(program(folder, "ffprobe"))) unpackWhole(folder);
        return folder;
    }

    static Path program(Path folder, String name) {
        return folder.resolve(isWindows() ? name + ".exe" : name);
    }

    static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    private static Path ownCache() {
        return Path.of(AppDirsFactory.getInstance().getUserCacheDir("gatehouse", null, null), "ffmpeg");
    }

    /** Two programs may do this at once: each unpacks aside, and the first one's folder stands. */
    private static void unpackWhole(Path folder) throws IOException {
        Path aside = folder.resolveSibling(".ffmpeg-" + UUID.randomUUID());
        Files.createDirectories(aside);
        try {
            unpack(aside);
            Files.move(aside, folder);
        } catch (FileAlreadyExistsException other) {
            if (!Files.exists(program(folder, "ffprobe"))) throw other;
        } finally {
            delete(aside);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.toList()) Files.delete(file);
        }
        Files.delete(folder);
    }

    private static void unpack(Path folder) throws IOException {
        String prefix = IN_JAR + platform() + "/";
        URL inJar = FFmpegFolder.class
                .getClassLoader()
                .getResource(program(Path.of(prefix), "ffmpeg").toString().replace('\\', '/'));
        if (inJar == null) throw new IOException("no ffmpeg for " + platform());
        JarURLConnection connection = (JarURLConnection) inJar.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
                JarEntry entry = all.nextElement();
                String name = entry.getName();
                if (name.startsWith(prefix) && !entry.isDirectory())
                    unpack(jar, entry, folder, name.substring(prefix.length()));
            }
        }
    }

    private static void unpack(JarFile jar, JarEntry entry, Path folder, String name) throws IOException {
        // Bindings for Java, which nothing here calls.
        if (name.startsWith("libjni") || name.startsWith("jni")) return;
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        if (name.startsWith(DEVICES)) Files.write(file, NoDevices.library(platform(), name));
        else
            try (InputStream in = jar.getInputStream(entry)) {
                Files.copy(in, file);
            }
        boolean runs = name.startsWith("ffmpeg") || name.startsWith("ffprobe");
        if (runs && !file.toFile().setExecutable(true, false)) throw new IOException("not made executable: " + file);
    }

    /** This system as the builds are named. */
    static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch");
        boolean arm = arch.equals("aarch64") || arch.equals("arm64");
        String name = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "macosx" : "linux";
        return name + (arm ? "-arm64" : "-x86_64");
    }
}
