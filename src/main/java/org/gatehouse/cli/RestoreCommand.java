package org.gatehouse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.book.Restores;
import org.gatehouse.rules.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup in the place of a school's file and keeps what was there. */
@Command(
        name = "restore",
        description =
                "Puts a backup in the place of a school's file. The file that was there is kept under another name.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BACKUP", description = "the backup to read")
    private Path backup;

    @Parameters(index = "1", paramLabel = "SCHOOL", description = "the school's file to write")
    private Path school;

    @Option(names = "--force", description = "replace a file that is there")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        var kept = Restores.restore(
                backup, school, force, Passphrase.fromEnvironment(), Clock.systemUTC(), DeskSettings.ofThisDesk());
        var err = spec.commandLine().getErr();
        err.println(Words.of("cli.restore.done", school));
        kept.ifPresent(aside -> err.println(Words.of("cli.restore.kept", aside)));
        return ExitCode.FINE;
    }
}
