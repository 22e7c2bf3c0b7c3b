package org.gatehouse.sheets;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Which column was taken for what; found by alias, corrected by a person. */
public record Columns<F extends Enum<F> & Field>(Class<F> fields, Map<F, Integer> taken) {
    public Columns {
        taken = taken.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(taken));
    }

    /** Takes for each field, in the order of the enum, the first column that bears one of its names. */
    public static <F extends Enum<F> & Field> Columns<F> match(Class<F> fields, List<String> header) {
        List<String> normal = header.stream().map(Headers::normal).toList();
        Map<F, Integer> taken = new EnumMap<>(fields);
        Set<Integer> gone = new HashSet<>();
        for (F field : fields.getEnumConstants()) {
            for (String alias : field.headers()) {
                int column = Headers.find(alias, normal, gone);
                if (column < 0) continue;
                taken.put(field, column);
                gone.add(column);
                break;
            }
        }
        return new Columns<>(fields, taken);
    }

    public OptionalInt of(F field) {
        Integer column = taken.get(field);
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    public boolean has(F field) {
        return taken.containsKey(field);
    }

    /** The same mapping with {@code field} read from {@code column}; whatever was read from there before is read no more. */
    public Columns<F> with(F field, int column) {
        Map<F, Integer> next = new EnumMap<>(fields);
        next.putAll(taken);
        next.values().remove(column);
        next.put(field, column);
        return new Columns<>(fields, next);
    }

    public Columns<F> without(F field) {
        Map<F, Integer> next = new EnumMap<>(fields);
        next.putAll(taken);
        next.remove(field);
        return new Columns<>(fields, next);
    }

    /** The column’s name in {@code sheet} → the field’s key, in the order of the columns. */
    public Map<String, String> named(Sheet sheet) {
        Map<String, String> named = new LinkedHashMap<>();
        taken.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry ->
                        named.put(sheet.label(entry.getValue()), entry.getKey().key()));
        return named;
    }
}
