package org.gatehouse.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gatehouse.photos.CleanFile;
import org.gatehouse.photos.OutputNames;
import org.gatehouse.photos.Picture;
import org.gatehouse.photos.PictureFormat;
import org.gatehouse.rules.Refusal;
import org.gatehouse.rules.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes clean pictures and videos, or refuses them one by one: a JSON line for each file on standard output, in the order given. */
@Command(
        name = "clean",
        mixinStandardHelpOptions = true,
        description =
                "Writes clean copies of pictures and videos: upright, no larger than needed, and without any metadata.")
final class CleanCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(CleanCommand.class);

    /** What becomes of faces. */
    enum Faces {
        HIDE,
        REPORT,
        IGNORE
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|FOLDER",
            description = "Pictures, videos, or folders to be walked for them.")
    private List<Path> inputs;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where the clean pictures go.")
    private Path out;

    @Option(
            names = "--faces",
            defaultValue = "hide",
            description = "What becomes of faces: hide, report or ignore (default: ${DEFAULT-VALUE}).")
    private Faces faces;

    /** What becomes of a video's sound: a name may be spoken in it. */
    enum Sound {
        DROP,
        KEEP
    }

    @Option(
            names = "--sound",
            defaultValue = "drop",
            description =
                    "What becomes of the sound of videos: drop, or keep where you have heard that no name is spoken"
                            + " (default: ${DEFAULT-VALUE}).")
    private Sound sound;

    @Option(names = "--force", description = "Replace files that exist in the folder.")
    private boolean force;

    private final ObjectMapper json = new ObjectMapper();
    private final OutputNames names = new OutputNames();
    private CleanVideos videos;
    private int exit = ExitCode.FINE;

    @Override
    public Integer call() throws IOException {
        try {
            Files.createDirectories(out);
        } catch (FileAlreadyExistsException file) {
            throw new GatehouseCommand.Unreadable(Words.of("cli.clean.out-is-file", out));
        }
        PictureFiles files = PictureFiles.of(inputs, out);
        try (FacesInPictures search = new FacesInPictures(faces);
                CleaningLine line = new CleaningLine(files.all(), search)) {
            videos = new CleanVideos(search.inFrames(), faces == Faces.HIDE, sound == Sound.KEEP, force);
            for (int done = 0; line.hasNext(); done++) {
                progress(done, files.all().size());
                tell(line.next(), files);
            }
        }
        return exit;
    }

    private void tell(CleaningLine.Outcome outcome, PictureFiles files) throws JsonProcessingException {
        Object line;
        try {
            line = written(outcome.file(), outcome.picture(), files);
        } catch (Refusal refusal) {
            worsen(ExitCode.FOUND);
            line = CleanedLine.refused(outcome.file(), refusal.getMessage());
        } catch (IOException | RuntimeException fault) {
            // The others are still cleaned: a fault with one file is often that file's alone.
            int code = GatehouseCommand.exitCode(fault);
            if (code == ExitCode.FAULT) LOG.error("could not clean a picture", fault);
            worsen(code);
            line = CleanedLine.refused(outcome.file(), GatehouseCommand.fault(fault));
        }
        CommandLine command = spec.commandLine();
        command.getOut().println(json.writeValueAsString(line));
    }

    private CleanedLine written(Path in, CleaningLine.Result result, PictureFiles files) throws IOException {
        if (videos.takes(in)) {
            String name = names.next(String.valueOf(in.getFileName()), PictureFormat.MP4);
            if (files.isOriginal(out.resolve(name))) throw new Refusal("cli.clean.over-original", out);
            return videos.write(in, out.resolve(name));
        }
        FacesInPictures.Treated treated = result.get();
        Picture picture = treated.picture();
        String name = names.next(String.valueOf(in.getFileName()), picture.format());
        Path target = out.resolve(name);
        if (files.isOriginal(target)) throw new Refusal("cli.clean.over-original", out);
        CleanFile.write(picture.bytes(), target, force);
        return CleanedLine.clean(in, name, picture, treated.faces());
    }

    private void worsen(int code) {
        exit = Math.max(exit, code);
    }

    private void progress(int done, int all) {
        if (System.console() == null) return;
        spec.commandLine().getErr().print(Words.of("cli.clean.progress", done + 1, all) + "\r");
        spec.commandLine().getErr().flush();
    }
}
