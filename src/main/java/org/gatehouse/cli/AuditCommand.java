package org.gatehouse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gatehouse.archive.AccountArchive;
import org.gatehouse.archive.ArchiveProblem;
import org.gatehouse.monitoring.ArchiveAudit;
import org.gatehouse.monitoring.AuditBasis;
import org.gatehouse.monitoring.AuditResult;
import org.gatehouse.rules.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gatehouse audit}: the account's own archive against what was approved, as one JSON object. */
@Command(
        name = "audit",
        description = "Audits the archive that X lets the school’s account download of itself.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "ARCHIVE",
            description = "The archive as X sent it, the folder it was unpacked to, or one of its files.")
    private Path archive;

    @Option(
            names = "--school",
            paramLabel = "FILE",
            description = "Compares with what this school’s file knows and approved; needs --as.")
    private Path school;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "The sign-in name; the password comes from GATEHOUSE_PASSWORD or a prompt.")
    private String as;

    @Option(names = "--keep", description = "Keeps the audit in the school’s file, as the window does.")
    private boolean keep;

    @Mixin
    private final AuditLists lists = new AuditLists();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (school == null && lists.roll == null) throw wrong("cli.audit.no-lists");
        if (school != null && lists.any()) throw wrong("cli.audit.both");
        if (school != null && as == null) throw wrong("cli.audit.as-whom");
        if (school == null && (keep || as != null)) throw wrong("cli.audit.no-school");
        if (school == null) return tell(audit(lists.basis()));
        try (SignedIn person = SignedIn.at(school, as)) {
            AuditResult result = audit(person.rooms().monitoring().audits().basis(person.actor()));
            if (keep) person.rooms().monitoring().audits().keep(person.actor(), result);
            return tell(result);
        }
    }

    private ParameterException wrong(String key) {
        return new ParameterException(spec.commandLine(), Words.of(key));
    }

    private AuditResult audit(AuditBasis basis) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        boolean person = System.console() != null;
        try (AccountArchive opened = AccountArchive.open(archive)) {
            return new ArchiveAudit(opened, basis, Integer.MAX_VALUE, (posts, ofAll) -> {
                        if (person && posts % 10_000 == 0) err.println(Words.of("cli.audit.progress", posts));
                        return true;
                    })
                    .run();
        }
    }

    private int tell(AuditResult result) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.println(AuditLine.json(result));
        // A full disk or a closed pipe ends the work instead of losing answers in silence.
        if (out.checkError()) throw new IOException(Words.of("cli.check.no-output"));
        List<ArchiveProblem> problems = result.problems();
        for (ArchiveProblem problem : problems) spec.commandLine().getErr().println("gatehouse: " + words(problem));
        if (result.damaged()) return ExitCode.USAGE;
        boolean incomplete = result.partial()
                || problems.stream().anyMatch(one -> !one.file().isEmpty());
        return incomplete || result.found() > 0 ? ExitCode.FOUND : ExitCode.FINE;
    }

    private static String words(ArchiveProblem problem) {
        if (problem.file().isEmpty()) return problem.sentence();
        String where = problem.entry() == 0 ? problem.file() : problem.file() + " " + problem.entry();
        return where + ": " + problem.sentence();
    }
}
