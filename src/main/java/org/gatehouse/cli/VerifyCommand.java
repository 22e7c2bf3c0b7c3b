package org.gatehouse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.book.Verification;
import org.gatehouse.rules.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether a school's file is whole and its trail unbroken. */
@Command(
        name = "verify",
        description = "Reads a school's file and says whether it is whole and its trail unbroken.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SCHOOL", description = "the school's file")
    private Path school;

    @Override
    public Integer call() throws IOException {
        Verification found = Verification.ofFile(school, DeskSettings.ofThisDesk()::head);
        var out = spec.commandLine().getOut();
        if (found.isWhole()) {
            out.println(Words.of("cli.verify.whole", found.head().seq(), found.bytes()));
            out.println(Words.of("cli.verify.head", found.head().hash()));
            return ExitCode.FINE;
        }
        found.problems().forEach(out::println);
        return ExitCode.FOUND;
    }
}
