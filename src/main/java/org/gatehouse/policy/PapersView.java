package org.gatehouse.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Papers;
import org.gatehouse.paper.PaperDocument;
import org.gatehouse.paper.PaperFile;
import org.gatehouse.paper.PaperFormat;
import org.gatehouse.rules.Words;

/** The papers of a version: as files for the website, and from the printer. */
final class PapersView {
    private final PolicyDesk desk;
    private final Background background;
    private final Dialogs dialogs;

    PapersView(PolicyDesk desk, Background background, Dialogs dialogs) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
    }

    FlowPane buttons(PolicyVersion version) {
        Button files = new Button(Words.of("policy.write-files"));
        files.setId("writeFiles");
        files.setOnAction(press -> dialogs.chooseFolder(Words.of("policy.write-files"))
                .ifPresent(folder ->
                        background.run(Words.of("policy.writing"), () -> write(folder, version), this::tell)));
        Button policy = new Button(Words.of("policy.print"));
        policy.setOnAction(press -> print(version, false));
        Button sheet = new Button(Words.of("policy.print-sheet"));
        sheet.setOnAction(press -> print(version, true));
        return new FlowPane(8, 8, files, policy, sheet);
    }

    private List<Path> write(Path folder, PolicyVersion version) throws IOException {
        PolicyText text = desk.policy().reads().text(version);
        PolicyPapers papers = desk.policy().papers();
        String stem = Words.of("policy.file", version.number());
        Path pdf = folder.resolve(stem + ".pdf");
        Path page = folder.resolve(stem + ".html");
        Path sheet = folder.resolve(Words.of("policy.sheet.file") + ".pdf");
        PaperDocument protocols = papers.protocols(text);
        PaperFile.write(pdf, bytes(papers.policy(text), PaperFormat.PDF, version));
        PaperFile.write(page, bytes(papers.policy(text), PaperFormat.HTML, version));
        PaperFile.write(sheet, bytes(protocols, PaperFormat.PDF, version));
        return List.of(pdf, page, sheet);
    }

    private byte[] bytes(PaperDocument paper, PaperFormat format, PolicyVersion version) {
        return format.write(
                paper,
                desk.policy().papers().letterhead(),
                Words.of(
                        "policy.paper.foot",
                        version.number(),
                        PolicyPapers.day(desk.policy().reads().today())),
                desk.policy().reads().now());
    }

    private void print(PolicyVersion version, boolean sheet) {
        String title = Words.of(sheet ? "policy.protocols.title" : "policy.paper.title");
        new Papers(background, dialogs).print(title, () -> {
            PolicyText text = desk.policy().reads().text(version);
            PolicyPapers papers = desk.policy().papers();
            return bytes(sheet ? papers.protocols(text) : papers.policy(text), PaperFormat.PDF, version);
        });
    }

    private void tell(List<Path> files) {
        dialogs.tell(
                Words.of("policy.written"),
                Words.of(
                        "policy.written.what",
                        files.get(0).getFileName(),
                        files.get(1).getFileName(),
                        files.get(2).getFileName(),
                        files.get(0).getParent()));
    }
}
