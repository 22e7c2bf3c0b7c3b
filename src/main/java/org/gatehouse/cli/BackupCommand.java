package org.gatehouse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gatehouse.book.Backups;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.book.Verification;
import org.gatehouse.rules.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a whole copy of a school's file, while desks may be open. */
@Command(
        name = "backup",
        description = {
            "Writes a whole copy of a school's file; safe while desks are open.",
            "The copy is read back before it counts. With GATEHOUSE_BACKUP_PASSPHRASE set it is encrypted."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SCHOOL", description = "the school's file")
    private Path school;

    @Parameters(index = "1", paramLabel = "TARGET", description = "the copy to write")
    private Path target;

    @Override
    public Integer call() throws IOException {
        Verification copied =
                Backups.backup(school, target, Passphrase.fromEnvironment(), DeskSettings.ofThisDesk()::head);
        spec.commandLine()
                .getErr()
                .println(Words.of("cli.backup.done", target, copied.head().seq()));
        return ExitCode.FINE;
    }
}
