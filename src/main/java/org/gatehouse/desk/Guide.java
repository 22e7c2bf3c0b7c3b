package org.gatehouse.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The guide that comes with the program: pages of assets/guide, one for each kind of person and one for each place in the sidebar, which
 * bears the place’s name. A new place’s part is one file.
 */
final class Guide {
    /** Five minutes each, in the order in which the contents list them. */
    static final List<String> PEOPLE = List.of("head-teacher", "coordinator", "clerk", "teacher", "technician");

    static final String FIRST = "start";

    private static final String FOLDER = "/assets/guide/";

    /**
     * A page of the guide.
     *
     * @param name of its file, without the ending
     * @param body what stands on it, as XHTML
     */
    record Part(String name, String title, Element body) {}

    private Guide() {}

    /** The part about a place, where it is written. */
    static Optional<Part> of(Place place) {
        return part(name(place));
    }

    static String name(Place place) {
        return place.name().toLowerCase(Locale.ROOT);
    }

    static Optional<Part> part(String name) {
        try (InputStream page = Guide.class.getResourceAsStream(FOLDER + name + ".html")) {
            if (page == null) return Optional.empty();
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Element html = factory.newDocumentBuilder().parse(page).getDocumentElement();
            String title = html.getElementsByTagName("title").item(0).getTextContent();
            return Optional.of(new Part(
                    name, title, (Element) html.getElementsByTagName("body").item(0)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IllegalStateException("the guide’s part " + name + " is no XHTML", broken);
        }
    }

    /** Every part that is written: the people’s first, then the places in the order of the sidebar. */
    static List<Part> all() {
        List<Part> parts = new ArrayList<>();
        PEOPLE.forEach(name -> part(name).ifPresent(parts::add));
        part(FIRST).ifPresent(parts::add);
        Arrays.stream(Place.values()).forEach(place -> of(place).ifPresent(parts::add));
        return parts;
    }

    /** A picture of a part, named as the part names it: from the guide’s own folder. */
    static Optional<URL> picture(String source) {
        return Optional.ofNullable(Guide.class.getResource(FOLDER + source))
                .or(() ->
                        Optional.ofNullable(Guide.class.getResource("/assets/" + source.replaceFirst("^\\.\\./", ""))));
    }
}
