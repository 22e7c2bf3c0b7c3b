package org.gatehouse.desk;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets a second start find the window that this person has open already. The first start holds a lock in the desk's folder, which
 * the operating system frees even after a crash, and listens on a socket beside it; a second one rings there, hands over the file
 * it was started with, and leaves. Whatever goes wrong, the person gets a window: several desks on one file is normal use.
 */
final class Doorbell implements AutoCloseable {
    private static final Duration TO_BE_FOUND = Duration.ofSeconds(2);
    /** The first window may itself still be starting on a slow disk. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);

    private static final long PAUSE_MILLIS = 20;
    /** The shortest limit of the systems on the path of a socket is 104 bytes. */
    private static final int LONGEST_PATH = 100;

    private static final int LONGEST_MESSAGE = 1 << 15;
    private static final byte CAME = '+';

    private final Path folder;
    private final Duration toAnswer;
    private final CompletableFuture<Visited> window = new CompletableFuture<>();
    private Optional<FileLock> lock = Optional.empty();
    private Optional<ServerSocketChannel> listening = Optional.empty();
    private boolean closed;

    /** The window that is visited; returns when it has come forward. */
    @FunctionalInterface
    interface Visited {
        void visit(Optional<Path> file) throws Exception;
    }

    Doorbell(Path folder) {
        this(folder, TO_ANSWER);
    }

    Doorbell(Path folder, Duration toAnswer) {
        this.folder = folder;
        this.toAnswer = toAnswer;
    }

    /**
     * Whether this start is to open a window. Otherwise one stands already, has come forward and has taken {@code file}.
     */
    boolean isFirst(Optional<Path> file) {
        try {
            Files.createDirectories(folder);
            long patience = System.nanoTime() + TO_BE_FOUND.toNanos();
            do {
                if (hang()) return true;
                Optional<Boolean> answered = ring(file);
                if (answered.isPresent()) return !answered.get();
                Thread.sleep(PAUSE_MILLIS);
            } while (System.nanoTime() < patience);
        } catch (IOException | UnsupportedOperationException cannot) {
            Window.log().warn("no doorbell", cannot);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    /** From now on whoever rings sees this window come forward; who rang before has waited for it. */
    void answerWith(Visited visited) {
        window.complete(visited);
    }

    private boolean hang() throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("window.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock = Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException sameProgram) {
            lock = Optional.empty();
        }
        if (lock.isEmpty()) {
            channel.close();
            return false;
        }
        // Who rings waits for the socket; the window need not.
        Thread thread = new Thread(this::listen, "gatehouse-doorbell");
        thread.setDaemon(true);
        thread.start();
        return true;
    }

    private void listen() {
        try {
            listen(bind());
        } catch (ClosedChannelException closed) {
            // The window was closed before anybody could ring.
        } catch (IOException | UnsupportedOperationException cannot) {
            Window.log().warn("no doorbell", cannot);
        }
    }

    private synchronized ServerSocketChannel bind() throws IOException {
        if (closed) throw new ClosedChannelException();
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listening = Optional.of(server);
        Path socket = socket();
        Files.deleteIfExists(socket);
        server.bind(UnixDomainSocketAddress.of(socket));
        if (isPosix()) Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(address(), socket.toString());
        return server;
    }

    /** Beside the lock, or, where that path is too long for a socket, in a folder that is this person's alone. */
    private Path socket() throws IOException {
        Path beside = folder.resolve("window.socket").toAbsolutePath();
        boolean fits = beside.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH;
        return fits ? beside : Files.createTempDirectory("gatehouse").resolve("window.socket");
    }

    private Path address() {
        return folder.resolve("window.address");
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private void listen(ServerSocketChannel server) {
        while (server.isOpen()) {
            try (SocketChannel visitor = server.accept()) {
                String said = read(visitor, TO_BE_FOUND);
                Visited visited = window.get(toAnswer.toMillis(), TimeUnit.MILLISECONDS);
                visited.visit(said.isEmpty() ? Optional.empty() : Optional.of(Path.of(said)));
                visitor.write(ByteBuffer.wrap(new byte[] {CAME}));
            } catch (ClosedChannelException closed) {
                return;
            } catch (ExecutionException | TimeoutException | IOException notNow) {
                Window.log().warn("a visitor was not answered", notNow);
            } catch (InterruptedException closing) {
                return;
            } catch (Exception fault) {
                Window.log().error("the window did not come forward", fault);
            }
        }
    }

    /** Nothing where nobody is there yet or any more; else whether the window came forward. */
    private Optional<Boolean> ring(Optional<Path> file) throws InterruptedException {
        Path address = address();
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(Files.readString(address)));
            String said = file.map(path -> path.toAbsolutePath().toString()).orElse("");
            channel.write(ByteBuffer.wrap(said.getBytes(StandardCharsets.UTF_8)));
            channel.shutdownOutput();
            return Optional.of(read(channel, toAnswer).equals(String.valueOf((char) CAME)));
        } catch (IOException nobody) {
            // Not there yet, or not any more: whoever asks tries again.
            return Optional.empty();
        }
    }

    private static String read(SocketChannel channel, Duration patience) throws IOException, InterruptedException {
        channel.configureBlocking(false);
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_MESSAGE);
        long end = System.nanoTime() + patience.toNanos();
        while (channel.read(bytes) >= 0 && bytes.hasRemaining()) {
            if (System.nanoTime() > end) return "";
            Thread.sleep(PAUSE_MILLIS);
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (listening.isPresent()) {
                listening.get().close();
                Files.deleteIfExists(Path.of(Files.readString(address())));
                Files.deleteIfExists(address());
            }
            if (lock.isPresent()) lock.get().acquiredBy().close();
        } catch (IOException leftBehind) {
            Window.log().warn("the doorbell was left hanging", leftBehind);
        }
    }
}
