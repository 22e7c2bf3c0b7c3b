package org.gatehouse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.gatehouse.demo.DemoSchool;
import org.gatehouse.rules.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a fictional school to look around in. */
@Command(
        name = "demo",
        description =
                "Writes a fictional school, full enough that every screen has something to show, and prints the sign-ins.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the school's file to write, such as demo.gatehouse")
    private Path file;

    @Override
    public Integer call() throws IOException {
        DemoSchool.write(file, Clock.systemUTC());
        var out = spec.commandLine().getOut();
        DemoSchool.SIGN_INS.forEach(one ->
                out.println(Words.of("cli.demo.sign-in", one.signInName(), one.password(), one.name(), one.roles())));
        spec.commandLine().getErr().println(Words.of("cli.demo.done", file));
        return ExitCode.FINE;
    }
}
