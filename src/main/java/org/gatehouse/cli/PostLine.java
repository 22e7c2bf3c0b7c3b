package org.gatehouse.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.checks.CheckedPost;
import org.gatehouse.checks.CompiledRoll;
import org.gatehouse.checks.PupilName;
import org.gatehouse.rules.Words;

/**
 * One post as a line of JSON gives it.
 *
 * @param id as it came, or null
 * @param others the tagged children who are not on the roll
 */
record PostLine(JsonNode id, CheckedPost post, CompiledRoll others) {
    static PostLine of(JsonNode object, CompiledRoll roll) {
        if (!object.isObject()) throw new GatehouseCommand.Unreadable(Words.of("cli.check.no-object"));
        JsonNode text = object.get("text");
        if (text == null || !text.isTextual()) throw new GatehouseCommand.Unreadable(Words.of("cli.check.no-text"));
        JsonNode picture = object.get("withPhoto");
        if (picture != null && !picture.isBoolean() && !picture.isNull()) throw wrong("withPhoto");
        JsonNode id = object.get("id");
        if (id != null && id.isContainerNode()) throw wrong("id");
        List<Long> tagged = new ArrayList<>(0);
        List<PupilName> others = new ArrayList<>(0);
        for (String name : strings(object, "tagged")) {
            List<Long> pupils = roll.pupilsNamed(name);
            tagged.addAll(pupils);
            if (pupils.isEmpty() && !name.isBlank()) others.add(unknown(-1 - others.size(), name.strip()));
        }
        CheckedPost post = new CheckedPost(
                text.asText(),
                strings(object, "altTexts"),
                strings(object, "fileNames"),
                picture != null && picture.asBoolean(),
                tagged);
        return new PostLine(id, post, others.isEmpty() ? CompiledRoll.EMPTY : CompiledRoll.of(others));
    }

    /** A tagged child who is not on the roll still has a name: the last word is the surname, unless a comma says otherwise. */
    private static PupilName unknown(long id, String name) {
        int comma = name.indexOf(',');
        if (comma > 0) return PupilName.of(id, name.substring(comma + 1), name.substring(0, comma));
        int space = name.lastIndexOf(' ');
        return space < 0
                ? PupilName.of(id, name, "")
                : PupilName.of(id, name.substring(0, space), name.substring(space + 1));
    }

    private static List<String> strings(JsonNode object, String field) {
        JsonNode array = object.get(field);
        if (array == null || array.isNull()) return List.of();
        if (!array.isArray()) throw wrong(field);
        List<String> strings = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            if (!element.isTextual()) throw wrong(field);
            strings.add(element.asText());
        }
        return strings;
    }

    private static GatehouseCommand.Unreadable wrong(String field) {
        return new GatehouseCommand.Unreadable(Words.of("cli.check.wrong-field", field));
    }
}
