package org.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class GuideTest {
    private static final Path WRITTEN = Path.of("assets/guide");

    @ParameterizedTest
    @EnumSource
    void everyPlaceHasItsPart(Place place) {
        assertThat(Guide.of(place)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("people")
    void everybodyHasTheirFiveMinutes(String name) {
        assertThat(Guide.part(name))
                .hasValueSatisfying(part -> assertThat(part.title()).isNotBlank());
    }

    static List<String> people() {
        return Guide.PEOPLE;
    }

    @Test
    void whatIsWrittenIsInTheContentsOfTheWindowAndOfTheFolder() throws Exception {
        try (Stream<Path> files = Files.list(WRITTEN)) {
            List<String> written = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html") && !name.equals("index.html"))
                    .map(name -> name.replace(".html", ""))
                    .toList();
            assertThat(Guide.all()).extracting(Guide.Part::name).containsExactlyInAnyOrderElementsOf(written);
            assertThat(attributes(Guide.part("index").orElseThrow(), "a", "href"))
                    .containsExactlyInAnyOrderElementsOf(
                            written.stream().map(name -> name + ".html").toList());
        }
    }

    @Test
    void everyLinkLeadsToAPartAndEveryPictureIsThereAndInTheProgram() {
        for (Guide.Part part : Guide.all()) {
            for (String link : attributes(part, "a", "href"))
                assertThat(Guide.part(link.replace(".html", ""))).as(link).isPresent();
            for (String source : attributes(part, "img", "src")) {
                assertThat(WRITTEN.resolve(source)).exists();
                assertThat(Guide.picture(source)).as(source).isPresent();
            }
            assertThat(attributes(part, "img", "alt")).doesNotContain("");
        }
    }

    private static List<String> attributes(Guide.Part part, String tag, String attribute) {
        List<String> values = new ArrayList<>();
        NodeList found = part.body().getElementsByTagName(tag);
        for (int at = 0; at < found.getLength(); at++) values.add(((Element) found.item(at)).getAttribute(attribute));
        return values;
    }
}
