package org.gatehouse.photos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gatehouse.rules.Refusal;

/**
 * One run of ffmpeg or ffprobe as a program of its own, so that damage done to it by a hostile file is not done here. It ends
 * with its time limit, with {@link #close}, and with this program. Not for use by two threads, save {@code close}.
 */
final class FFmpegRun implements AutoCloseable {
    /** How the file system's names are told, so that none is taken for an option or an address. */
    private static final String FILE = "file:";

    private static final int MOST_SAID = 8192;
    private static final int POLL_MILLIS = 50;

    private final Process process;
    private final Thread hook;
    private final CompletableFuture<String> said = new CompletableFuture<>();
    private final AtomicBoolean late = new AtomicBoolean();

    private FFmpegRun(Process process, Duration limit) {
        this.process = process;
        this.hook = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(hook);
        start("said", this::listen);
        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::stopLate);
    }

    private void stopLate() {
        if (!process.isAlive()) return;
        late.set(true);
        process.destroyForcibly();
    }

    /** @throws Refusal where this computer does not run the program */
    static FFmpegRun ffmpeg(List<String> arguments, Duration limit) {
        List<String> all = new ArrayList<>(List.of("-nostdin", "-hide_banner", "-loglevel", "error"));
        all.addAll(arguments);
        return run("ffmpeg", all, limit);
    }

    /** @throws Refusal where this computer does not run the program */
    static FFmpegRun ffprobe(List<String> arguments, Duration limit) {
        List<String> all = new ArrayList<>(List.of("-hide_banner", "-loglevel", "error"));
        all.addAll(arguments);
        return run("ffprobe", all, limit);
    }

    private static FFmpegRun run(String program, List<String> arguments, Duration limit) {
        try {
            Path folder = FFmpegFolder.find();
            List<String> command = new ArrayList<>();
            command.add(FFmpegFolder.program(folder, program).toString());
            command.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(command);
            // Its libraries find each other only so; a report would be written beside whatever is open.
            if (!FFmpegFolder.isWindows()) builder.environment().put("LD_LIBRARY_PATH", folder.toString());
            builder.environment().remove("FFREPORT");
            return new FFmpegRun(builder.start(), limit);
        } catch (IOException blocked) {
            throw new Refusal("photos.refused.no-ffmpeg");
        }
    }

    static String file(Path path) {
        return FILE + path.toAbsolutePath();
    }

    InputStream out() {
        return process.getInputStream();
    }

    /** What is written to the program's standard input while its output is read here. */
    interface Feed {
        void to(OutputStream in) throws IOException;
    }

    void feed(Feed feed) {
        start("feed", () -> {
            try (OutputStream in = process.getOutputStream()) {
                feed.to(in);
            } catch (IOException ended) {
                // The program wants no more; its exit code says whether that is well.
            }
        });
    }

    /** Waits for the end, and kills the program where nobody wants it any more. */
    void await(Progress progress) throws IOException {
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS))
                if (progress.isCancelled()) throw new CancellationException();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Whether it ended by itself and well; waits for the end. */
    boolean succeeded() {
        try {
            boolean well = process.waitFor() == 0 && !late.get();
            if (process.exitValue() == NOT_LOADED) throw new Refusal("photos.refused.no-ffmpeg");
            return well;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** What the shell and the loader say where a program or one of its libraries cannot be loaded. */
    private static final int NOT_LOADED = 127;

    boolean ranOutOfTime() {
        return late.get();
    }

    /** The first of what it said on standard error; waits for the end. */
    String said() {
        return said.join();
    }

    private void listen() {
        byte[] kept = new byte[0];
        try (InputStream err = process.getErrorStream()) {
            kept = err.readNBytes(MOST_SAID);
            err.transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            // What was said until then is enough.
        } finally {
            said.complete(new String(kept, StandardCharsets.UTF_8));
        }
    }

    static void start(String name, Runnable work) {
        Thread thread = new Thread(work, "ffmpeg-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The whole program ends, and the hook has run or will.
        }
    }
}
