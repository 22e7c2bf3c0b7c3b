package org.gatehouse.checks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Everyday short forms of forenames, from {@code nicknames.txt}: an Oliver is an Ollie whether the office wrote so or not. */
final class Nicknames {
    private static final Map<String, List<String>> BY_NAME = read("nicknames.txt");

    private Nicknames() {}

    /** The short forms of every part of the forename; those that are words too count only beside another part of the name. */
    static NameParts of(NameParts forename) {
        Set<String> forms = new LinkedHashSet<>();
        Set<String> tails = new LinkedHashSet<>();
        for (String form : forename.forms()) {
            for (String nickname : BY_NAME.getOrDefault(form, List.of())) {
                boolean word = (Vocabulary.ENGLISH.of(Reading.hashOf(nickname)) & Vocabulary.WORD) != 0;
                (word ? tails : forms).add(nickname);
            }
        }
        return new NameParts(List.copyOf(forms), List.copyOf(tails), List.of());
    }

    private static Map<String, List<String>> read(String resource) {
        Map<String, List<String>> nicknames = new HashMap<>();
        try (InputStream stream = Objects.requireNonNull(Nicknames.class.getResourceAsStream(resource));
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) continue;
                List<String> names = new ArrayList<>(List.of(line.split(" ")));
                nicknames.put(names.remove(0), List.copyOf(names));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return nicknames;
    }
}
