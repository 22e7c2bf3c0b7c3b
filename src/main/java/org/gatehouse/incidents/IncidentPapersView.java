package org.gatehouse.incidents;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.gatehouse.kit.Background;
import org.gatehouse.kit.Dialogs;
import org.gatehouse.kit.Moments;
import org.gatehouse.kit.Papers;
import org.gatehouse.paper.Letterhead;
import org.gatehouse.people.Session;
import org.gatehouse.rules.Words;

/** The menu of what goes on paper: of the incident in view, of those whom it is about, and of the year. */
final class IncidentPapersView {
    private final IncidentDesk desk;
    private final Papers papers;
    private final Moments moments;

    IncidentPapersView(IncidentDesk desk, Background background, Dialogs dialogs, Moments moments) {
        this.desk = desk;
        this.papers = new Papers(background, dialogs);
        this.moments = moments;
    }

    void fill(MenuButton menu, Supplier<Optional<IncidentView>> shown) {
        menu.setOnShowing(showing -> {
            menu.getItems().clear();
            shown.get().flatMap(IncidentView::incident).ifPresent(incident -> addIncident(menu, incident));
            addYear(menu);
        });
        // A menu that has nothing in it before it opens does not open.
        addYear(menu);
    }

    private void addIncident(MenuButton menu, Incident incident) {
        Session session = desk.session();
        IncidentPapers made = desk.incidents().papers();
        long id = incident.id();
        String title = Words.of("incidents.title.one", incident.number());
        pdf(menu, title, () -> made.incidentPdf(session, id, letterhead()));
        csv(menu, title, () -> made.incidentCsv(session, id));
        if (!incident.evidence().isEmpty() && !incident.facts().indecentImage())
            pdf(
                    menu,
                    Words.of("incidents.papers.evidence", incident.number()),
                    () -> made.evidencePdf(session, id, letterhead()));
        Facts facts = incident.facts();
        if (!facts.handle().isEmpty()) addChronology(menu, About.handle(facts.handle()), "@" + facts.handle());
        for (Involved one : facts.involved()) About.of(one).ifPresent(about -> addChronology(menu, about, one.name()));
        menu.getItems().add(new SeparatorMenuItem());
    }

    private void addChronology(MenuButton menu, About about, String name) {
        String title = Words.of("incidents.papers.chronology", name);
        IncidentPapers made = desk.incidents().papers();
        pdf(menu, title, () -> made.chronologyPdf(desk.session(), about, letterhead()));
        csv(menu, title, () -> made.chronologyCsv(desk.session(), about));
    }

    private void addYear(MenuButton menu) {
        LocalDate today = moments.there(moments.now()).toLocalDate();
        IncidentPapers made = desk.incidents().papers();
        for (boolean forGovernors : new boolean[] {false, true}) {
            String title = Words.of(forGovernors ? "incidents.papers.governors" : "incidents.papers.year");
            save(
                    menu,
                    title,
                    Papers.Kind.PDF,
                    "",
                    () -> made.yearPdf(made.year(desk.session(), today, forGovernors), letterhead()));
            save(menu, title, Papers.Kind.CSV, "", () -> made.yearCsv(made.year(desk.session(), today, forGovernors)));
        }
    }

    private void pdf(MenuButton menu, String title, Background.Work<byte[]> content) {
        save(menu, title, Papers.Kind.PDF, Words.of("incidents.papers.advice"), content);
    }

    private void csv(MenuButton menu, String title, Background.Work<byte[]> content) {
        save(menu, title, Papers.Kind.CSV, Words.of("incidents.papers.advice"), content);
    }

    private void save(MenuButton menu, String title, Papers.Kind kind, String advice, Background.Work<byte[]> content) {
        MenuItem choice = new MenuItem(Words.of("incidents.papers." + kind, title));
        choice.setMnemonicParsing(false);
        choice.setOnAction(chosen -> papers.save(title, kind, advice, content));
        menu.getItems().add(choice);
    }

    private Letterhead letterhead() {
        return desk.letterhead().get();
    }
}
