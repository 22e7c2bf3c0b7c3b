package org.gatehouse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code gatehouse} and the one place where its exit codes and its words to people are decided. */
@Command(
        name = "gatehouse",
        description = "The desk from which a school governs its social media. Without a command it opens the window.",
        mixinStandardHelpOptions = true,
        versionProvider = GatehouseCommand.Version.class,
        subcommands = {
            DemoCommand.class,
            CheckCommand.class,
            CleanCommand.class,
            RollCommand.class,
            AuditCommand.class,
            ReportCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
public final class GatehouseCommand implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(GatehouseCommand.class);

    @Spec
    private CommandSpec spec;

    /** Runs one command and returns its exit code; data on standard output, words for people on standard error. */
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    private static CommandLine commandLine() {
        CommandLine line = new CommandLine(new GatehouseCommand());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((failure, command, result) -> tell(failure, command));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Words.of("cli.no-command"));
    }

    /** A refusal is an answer; anything else is a fault of the machine, whose trace goes to the log and never to a person. */
    private static int tell(Exception failure, CommandLine command) {
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        if (cause instanceof Refusal refusal) {
            command.getErr().println("gatehouse: " + cause.getMessage());
            return ExitCode.of(refusal);
        }
        if (cause instanceof Unreadable) {
            command.getErr().println("gatehouse: " + cause.getMessage());
            return ExitCode.USAGE;
        }
        if (exitCode(cause) == ExitCode.FAULT) LOG.error("command failed", cause);
        command.getErr().println("gatehouse: " + fault(cause));
        return exitCode(cause);
    }

    /** What a fault is for the caller: a file that is not there is his input, the rest is the machine’s. */
    static int exitCode(Throwable cause) {
        return cause instanceof NoSuchFileException ? ExitCode.USAGE : ExitCode.FAULT;
    }

    /** A fault of the machine as one sentence for the person. */
    static String fault(Throwable cause) {
        if (cause instanceof NoSuchFileException missing) return Words.of("cli.no-file", missing.getFile());
        if (cause instanceof AccessDeniedException denied) return Words.of("cli.no-permission", denied.getFile());
        if (cause instanceof FileSystemException file)
            return Words.of("cli.file-fault", file.getFile(), String.valueOf(file.getReason()));
        if (cause instanceof IOException) return Words.of("cli.io-fault", String.valueOf(cause.getMessage()));
        return Words.of("cli.fault", cause.getClass().getSimpleName());
    }

    /** Input that a command cannot read; its message is the sentence for the person. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String sentence) {
            super(sentence);
        }
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = GatehouseCommand.class.getPackage().getImplementationVersion();
            return new String[] {"gatehouse " + (version == null ? "(not packaged)" : version)};
        }
    }
}
