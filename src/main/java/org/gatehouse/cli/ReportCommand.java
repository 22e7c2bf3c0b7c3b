package org.gatehouse.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.gatehouse.book.Book;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.paper.Letterhead;
import org.gatehouse.paper.PaperDocument;
import org.gatehouse.paper.PaperFile;
import org.gatehouse.paper.PaperFormat;
import org.gatehouse.people.Session;
import org.gatehouse.policy.PolicyPapers;
import org.gatehouse.rules.Words;
import org.gatehouse.school.SchoolFacts;
import org.gatehouse.wiring.Rooms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gatehouse report}: a report of the window, for the person who signs in, as PDF, web page or spreadsheet. */
@Command(
        name = "report",
        description = {
            "Writes a report of the window as PDF, HTML or CSV, by the ending of the file.",
            "The password comes from GATEHOUSE_PASSWORD or is asked for."
        },
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "KIND", description = "one of: ${COMPLETION-CANDIDATES}")
    private ReportKind kind;

    @Parameters(index = "1", paramLabel = "SCHOOL", description = "the school's file")
    private Path school;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "the file to write: .pdf, .html or .csv")
    private Path out;

    @Option(names = "--as", required = true, paramLabel = "NAME", description = "the name you sign in with")
    private String name;

    @Option(names = "--force", description = "replace a file that is there")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        PaperFormat format = PaperFormat.of(out)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), Words.of("cli.report.ending", out)));
        if (Files.exists(out) && !force) {
            spec.commandLine().getErr().println("gatehouse: " + Words.of("cli.report.there", out));
            return ExitCode.FOUND;
        }
        char[] password = password();
        try (Rooms rooms = Rooms.on(Book.open(school, Clock.systemUTC(), DeskSettings.ofThisDesk()))) {
            Session session = rooms.signIn().signIn(name, password);
            try {
                PaperFile.write(out, bytes(rooms, session, format));
            } finally {
                rooms.signIn().signOut(session);
            }
        } finally {
            Arrays.fill(password, '\0');
        }
        spec.commandLine().getErr().println(Words.of("cli.report.done", out));
        return ExitCode.FINE;
    }

    private byte[] bytes(Rooms rooms, Session session, PaperFormat format) {
        PaperDocument document = kind.of(rooms, session.actor());
        SchoolFacts facts = rooms.school().facts();
        return format.write(
                document,
                new Letterhead(facts.name(), rooms.school().crest()),
                kind.footLine(
                        PolicyPapers.day(rooms.policy().reads().today()),
                        session.person().name()),
                rooms.book().clock().instant());
    }

    /** @throws GatehouseCommand.Unreadable where there is nobody to ask */
    private static char[] password() {
        String given = System.getenv("GATEHOUSE_PASSWORD");
        if (given != null && !given.isEmpty()) return given.toCharArray();
        Console console = System.console();
        if (console == null) throw new GatehouseCommand.Unreadable(Words.of("cli.report.password"));
        return console.readPassword("%s ", Words.of("cli.report.ask"));
    }
}
