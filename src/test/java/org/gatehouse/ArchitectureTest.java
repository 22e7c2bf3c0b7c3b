package org.gatehouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.book.Book;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms and the one way their arrows run. A new arrow is a decision, made here. */
class ArchitectureTest {
    private static final String ROOT = "org.gatehouse.";

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.gatehouse");

    /** Room → the rooms it may use besides {@code rules}. */
    private static final Map<String, List<String>> ARROWS = arrows();

    private static Map<String, List<String>> arrows() {
        Map<String, List<String>> arrows = new TreeMap<>();
        arrows.put("rules", List.of());
        // Saving and printing a document is the same on every screen.
        arrows.put("kit", List.of("paper"));
        arrows.put("sheets", List.of());
        arrows.put("archive", List.of());
        arrows.put("paper", List.of());
        arrows.put("book", List.of());
        arrows.put("checks", List.of());
        arrows.put("photos", List.of());
        arrows.put("school", List.of("book"));
        arrows.put("people", List.of("book", "school", "sheets"));
        arrows.put("roll", List.of("book", "people", "checks", "sheets"));
        arrows.put("organisations", List.of("book", "people", "sheets", "paper"));
        arrows.put(
                "followers",
                List.of("book", "school", "people", "roll", "organisations", "sheets", "archive", "paper"));
        arrows.put("consents", List.of("book", "school", "people", "roll", "sheets", "paper", "photos"));
        arrows.put("incidents", List.of("book", "school", "people", "roll", "paper"));
        arrows.put("sites", List.of("book", "school", "people", "consents", "paper"));
        arrows.put(
                "posts",
                List.of("book", "school", "people", "roll", "consents", "organisations", "sites", "checks", "photos"));
        arrows.put(
                "reports",
                List.of(
                        "book",
                        "school",
                        "consents",
                        "organisations",
                        "followers",
                        "sites",
                        "posts",
                        "policy",
                        "monitoring",
                        "paper"));
        arrows.put("policy", List.of("book", "school", "people", "roll", "sites", "sheets", "paper"));
        arrows.put(
                "monitoring",
                List.of(
                        "book",
                        "school",
                        "people",
                        "organisations",
                        "followers",
                        "sites",
                        "checks",
                        "posts",
                        "archive",
                        "paper"));
        arrows.put(
                "wiring",
                List.of(
                        "book",
                        "school",
                        "people",
                        "roll",
                        "consents",
                        "organisations",
                        "followers",
                        "incidents",
                        "sites",
                        "posts",
                        "monitoring",
                        "policy",
                        "reports"));
        arrows.put(
                "demo",
                List.of(
                        "sheets",
                        "archive",
                        "book",
                        "school",
                        "people",
                        "roll",
                        "consents",
                        "organisations",
                        "followers",
                        "incidents",
                        "sites",
                        "checks",
                        "photos",
                        "policy",
                        "posts",
                        "monitoring",
                        "wiring"));
        arrows.put(
                "desk",
                List.of(
                        "kit",
                        "sheets",
                        "paper",
                        "book",
                        "school",
                        "people",
                        "roll",
                        "consents",
                        "organisations",
                        "followers",
                        "incidents",
                        "sites",
                        "checks",
                        "photos",
                        "policy",
                        "posts",
                        "reports",
                        "monitoring",
                        "wiring",
                        "demo"));
        arrows.put(
                "cli",
                List.of(
                        "sheets",
                        "paper",
                        "book",
                        "school",
                        "people",
                        "roll",
                        "consents",
                        "sites",
                        "checks",
                        "photos",
                        "policy",
                        "posts",
                        "monitoring",
                        "archive",
                        "reports",
                        "wiring",
                        "demo"));
        return arrows;
    }

    private static boolean isScreen(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent())
            outer = outer.getEnclosingClass().get();
        return outer.getSimpleName().endsWith("Controller")
                || outer.getSimpleName().endsWith("View");
    }

    private static final DescribedPredicate<JavaClass> SCREENS =
            DescribedPredicate.describe("screens", ArchitectureTest::isScreen);

    @TestFactory
    List<DynamicTest> everyRoomUsesOnlyTheRoomsItMay() {
        return ARROWS.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> {
                    List<String> allowed = new ArrayList<>(room.getValue());
                    allowed.add("rules");
                    allowed.add(room.getKey());
                    allowed.add("kit");
                    String[] others = ARROWS.keySet().stream()
                            .filter(other -> !allowed.contains(other))
                            .map(other -> ROOT + other + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + room.getKey() + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(others)
                            .orShould()
                            .dependOnClassesThat()
                            .haveFullyQualifiedName(ROOT + "Main")
                            .allowEmptyShould(true)
                            .check(PROGRAM);
                }))
                .toList();
    }

    @Test
    void everyPackageIsARoomOfTheTable() {
        String[] rooms =
                ARROWS.keySet().stream().map(room -> ROOT + room + "..").toArray(String[]::new);
        classes()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + "Main")
                .should()
                .resideInAnyPackage(rooms)
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    /** What {@code People.act} asks, the file cannot: whether the person still may, by the roles they have today. */
    @Test
    void roomsThatKnowPeopleActThroughTheirDoor() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "book..", ROOT + "people..", ROOT + "school..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "Book.act",
                        call -> call.getTargetOwner().isEquivalentTo(Book.class)
                                && call.getTarget().getName().equals("act")))
                .check(PROGRAM);
    }

    @Test
    void onlyScreensAndTheWindowTouchJavaFxAndTheKit() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "kit..", ROOT + "desk..")
                .and(DescribedPredicate.not(SCREENS))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.fxmisc..", "org.controlsfx..", ROOT + "kit..")
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @Test
    void sqlStaysOutOfScreensAndOfPureRooms() {
        noClasses()
                .that(SCREENS)
                .or()
                .resideInAnyPackage(
                        pure("rules", "kit", "sheets", "archive", "paper", "checks", "photos", "cli", "desk", "demo"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.jdbi..")
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @Test
    void archiveChecksPhotosAndPaperReadNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(pure("archive", "checks", "photos", "paper"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    /** So that no cell of any CSV is a formula: {@code CsvPaper} makes them harmless. */
    @Test
    void onlyOneClassWritesCsv() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + "paper.CsvPaper")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.siegmar.fastcsv.writer..")
                .check(PROGRAM);
    }

    private static String[] pure(String... rooms) {
        return Arrays.stream(rooms).map(room -> ROOT + room + "..").toArray(String[]::new);
    }
}
