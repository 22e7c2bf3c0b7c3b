package org.gatehouse.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.gatehouse.book.Book;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.people.People;
import org.gatehouse.roll.ContactFile;
import org.gatehouse.roll.ImportPlan;
import org.gatehouse.roll.PupilFile;
import org.gatehouse.roll.Roll;
import org.gatehouse.roll.RollFile;
import org.gatehouse.rules.Words;
import org.gatehouse.school.School;
import org.gatehouse.sheets.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gatehouse roll}: what an import would do, as one line of JSON for each file; it changes nothing. */
@Command(
        name = "roll",
        description = "Tells what an import of pupils or contacts would add, change and leave.",
        mixinStandardHelpOptions = true)
final class RollCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "An export from the school’s information system.")
    private List<Path> files;

    @Option(names = "--school", paramLabel = "FILE", description = "Compares with the roll in this school's file.")
    private Path school;

    @Override
    public Integer call() throws IOException {
        if (school == null)
            return tell(file -> file.contacts()
                    ? ContactFile.plan(file.sheet())
                    : PupilFile.plan(file.sheet(), List.of(), LocalDate.now()));
        try (Book book = Book.open(school, Clock.systemUTC(), DeskSettings.ofThisDesk())) {
            Roll roll = new Roll(book, new People(book, new School(book)));
            return tell(file -> file.contacts()
                    ? roll.contacts().plan(file.sheet(), roll.contacts().columns(file.sheet()))
                    : roll.plan(file.sheet(), roll.columns(file.sheet())));
        }
    }

    private int tell(Function<RollFile, ImportPlan<?, ?>> comparison) throws IOException {
        int code = ExitCode.FINE;
        for (Path path : files) {
            RollFile file = RollFile.read(path);
            ImportPlan<?, ?> plan = comparison.apply(file);
            spec.commandLine().getOut().println(json(plan, file.contacts() ? "contacts" : "pupils"));
            if (plan.losesMuch())
                spec.commandLine()
                        .getErr()
                        .println(Words.of(
                                "cli.roll.loses",
                                file.sheet().name(),
                                plan.missing().size(),
                                plan.same().size()
                                        + plan.change().size()
                                        + plan.missing().size()));
            if (!plan.readWhole()) code = ExitCode.FOUND;
        }
        return code;
    }

    private static String json(ImportPlan<?, ?> plan, String kind) throws JsonProcessingException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", kind);
        line.put("rows", plan.rows());
        line.put("columns", plan.columns().named(plan.sheet()));
        line.put("add", plan.add().size());
        line.put("change", plan.change().size());
        line.put("same", plan.same().size());
        line.put("missing", plan.missing().size());
        line.put("problems", plan.problems().stream().map(RollCommand::json).toList());
        return JSON.writeValueAsString(line);
    }

    private static Map<String, Object> json(Problem problem) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("row", problem.row());
        line.put("column", problem.column());
        line.put("value", problem.value());
        line.put("message", problem.message());
        line.put("severity", problem.effect() == Problem.Effect.TAKEN ? "warn" : "block");
        return line;
    }
}
