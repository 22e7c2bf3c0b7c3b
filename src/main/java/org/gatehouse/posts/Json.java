package org.gatehouse.posts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import java.util.Optional;
import org.gatehouse.checks.Finding;
import org.gatehouse.posts.pictures.PictureEdit;

/** Lists as one column holds them. */
final class Json {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private static final TypeReference<List<Optional<PictureEdit>>> EDITS = new TypeReference<>() {};
    private static final TypeReference<List<OtherChild>> OTHER_CHILDREN = new TypeReference<>() {};

    private Json() {}

    static String write(List<?> list) {
        try {
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a list that JSON cannot hold", impossible);
        }
    }

    /** An edit that is not kept yet; empty where it cannot be read any more. */
    static Optional<PictureEdit> edit(String json) {
        try {
            return Optional.of(JSON.readValue(json, PictureEdit.class));
        } catch (JsonProcessingException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    static String write(PictureEdit edit) {
        try {
            return JSON.writeValueAsString(edit);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an edit that JSON cannot hold", impossible);
        }
    }

    static List<String> texts(String json) {
        return read(json, TEXTS);
    }

    static List<Optional<PictureEdit>> edits(String json) {
        return read(json, EDITS);
    }

    static List<OtherChild> otherChildren(String json) {
        return read(json, OTHER_CHILDREN);
    }

    static List<Finding> findings(String json) {
        return read(json, FINDINGS);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a column of the posts is damaged", damaged);
        }
    }
}
