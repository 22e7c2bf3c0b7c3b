package org.gatehouse.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gatehouse.checks.CompiledRoll;
import org.gatehouse.checks.Organisations;
import org.gatehouse.checks.OwnDetails;
import org.gatehouse.checks.PostChecks;
import org.gatehouse.checks.StaffNames;
import org.gatehouse.rules.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gatehouse check}: posts in, verdicts out, one JSON object a line, in the order of the input. */
@Command(
        name = "check",
        description = "Checks texts for names, personal data, links and more; reads and writes JSON lines.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    /** Lines that one thread takes at a time: enough that handing them over costs nothing, few enough that memory stays flat. */
    private static final int TOGETHER = 32;

    private static final int LETTERS_TOGETHER = 1 << 16;

    @Option(
            names = "--roll",
            required = true,
            paramLabel = "CSV",
            description = "The pupils, as the school’s information system exports them.")
    private Path roll;

    @Option(names = "--staff", paramLabel = "CSV", description = "The staff: a column “name”.")
    private Path staff;

    @Option(
            names = "--organisations",
            paramLabel = "CSV",
            description = "Known organisations: the columns “name”, “hosts”, “handles”.")
    private Path organisations;

    @Option(
            names = "--own",
            paramLabel = "TEXT",
            description =
                    "What of the school’s own may appear: name, handle, e-mail, telephone, address, site. Repeat it for each.")
    private List<String> own = List.of();

    @Parameters(
            arity = "0..1",
            paramLabel = "INPUT",
            defaultValue = "-",
            description = "The posts, one JSON object a line; - reads standard input.")
    private String input;

    @Spec
    private CommandSpec spec;

    private PrintWriter out;
    private boolean blocked;
    private boolean unreadable;

    @Override
    public Integer call() throws IOException {
        CompiledRoll compiled = CompiledRoll.of(CheckLists.pupils(roll));
        PostChecks checks = new PostChecks(
                compiled,
                new StaffNames(staff == null ? List.of() : CheckLists.staff(staff)),
                new Organisations(organisations == null ? List.of() : CheckLists.organisations(organisations)),
                new OwnDetails(own),
                PostChecks.PLATFORM_LIMIT);
        out = spec.commandLine().getOut();
        int cores = Runtime.getRuntime().availableProcessors();
        try (BoundedLines lines = open();
                CheckOrder<CheckedLines.Asked, CheckedLines> order = new CheckOrder<>(
                        cores, cores * 8, asked -> CheckedLines.of(asked, compiled, checks), this::write)) {
            checkAll(lines, order);
        }
        if (unreadable) return ExitCode.USAGE;
        return blocked ? ExitCode.FOUND : ExitCode.FINE;
    }

    private void checkAll(BoundedLines lines, CheckOrder<CheckedLines.Asked, CheckedLines> order) throws IOException {
        int number = 1;
        int letters = 0;
        List<String> together = new ArrayList<>(TOGETHER);
        for (String line = lines.next(); line != null; line = lines.next()) {
            together.add(line);
            letters += line.length();
            // A person at the other end of a pipe sees each answer at once.
            boolean waiting = !lines.ready();
            if (!waiting && together.size() < TOGETHER && letters < LETTERS_TOGETHER) continue;
            order.ask(new CheckedLines.Asked(number, together));
            number += together.size();
            together = new ArrayList<>(TOGETHER);
            letters = 0;
            if (waiting) order.takeAll();
        }
        if (!together.isEmpty()) order.ask(new CheckedLines.Asked(number, together));
        order.takeAll();
    }

    private void write(CheckedLines checked) throws IOException {
        blocked |= checked.blocked();
        unreadable |= checked.unreadable();
        out.write(checked.json());
        // Flushes too; a full disk or a closed pipe ends the work instead of losing answers in silence.
        if (out.checkError()) throw new IOException(Words.of("cli.check.no-output"));
    }

    private BoundedLines open() throws IOException {
        InputStream stream = input.equals("-") ? System.in : Files.newInputStream(Path.of(input));
        return new BoundedLines(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
