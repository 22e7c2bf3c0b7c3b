package org.gatehouse.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds where a post was marked to be, in the three ways in which archives have written it. */
final class Places {
    private Places() {}

    /** The point where there is one, else the middle of the place. */
    static Optional<Coordinates> of(JsonNode tweet) {
        JsonNode geo = tweet.path("geo").path("coordinates");
        JsonNode point = tweet.path("coordinates").path("coordinates");
        return at(geo.path(0), geo.path(1), true)
                .or(() -> at(point.path(1), point.path(0), true))
                .or(() -> middle(tweet.path("place").path("bounding_box").path("coordinates")));
    }

    private static Optional<Coordinates> at(JsonNode latitude, JsonNode longitude, boolean exact) {
        Optional<Double> north = degrees(latitude, 90);
        Optional<Double> east = degrees(longitude, 180);
        if (north.isEmpty() || east.isEmpty()) return Optional.empty();
        return Optional.of(new Coordinates(north.get(), east.get(), exact));
    }

    private static Optional<Double> degrees(JsonNode value, double most) {
        if (!value.isNumber() && !value.isTextual()) return Optional.empty();
        try {
            double degrees = Double.parseDouble(value.asText());
            // Adding nothing makes of −0 the 0 that it is.
            return Math.abs(degrees) <= most ? Optional.of(degrees + 0.0) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** A box is a list of rings of corners, each with its longitude first. */
    private static Optional<Coordinates> middle(JsonNode rings) {
        List<Coordinates> corners = new ArrayList<>();
        for (JsonNode corner : rings.path(0))
            at(corner.path(1), corner.path(0), false).ifPresent(corners::add);
        if (corners.isEmpty()) return Optional.empty();
        double north = corners.stream().mapToDouble(Coordinates::latitude).max().orElseThrow();
        double south = corners.stream().mapToDouble(Coordinates::latitude).min().orElseThrow();
        double east = corners.stream().mapToDouble(Coordinates::longitude).max().orElseThrow();
        double west = corners.stream().mapToDouble(Coordinates::longitude).min().orElseThrow();
        return Optional.of(new Coordinates((north + south) / 2, (east + west) / 2, false));
    }
}
