package org.gatehouse.checks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** People of history, authors, saints, stories and fixed phrases that hold a forename, from {@code phrases.txt}. */
final class KnownPeople {
    static final Phrases PHRASES = read("phrases.txt");

    private KnownPeople() {}

    private static Phrases read(String resource) {
        Phrases phrases = new Phrases();
        try (InputStream stream = Objects.requireNonNull(KnownPeople.class.getResourceAsStream(resource));
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) continue;
                for (String phrase : line.split(",")) phrases.add(phrase);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return phrases;
    }
}
