package org.gatehouse.consents.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A whole pile put in order: its pages by form, what must be entered by hand, and the blank backs. */
public record FormReturns(List<FormReturn> forms, List<FormUnread> unread, List<FormBlank> blanks) {
    public FormReturns {
        forms = List.copyOf(forms);
        unread = List.copyOf(unread);
        blanks = List.copyOf(blanks);
    }

    /** Forms in the order in which their first page lay in the pile. */
    public static FormReturns of(List<FormReading> readings) {
        Map<FormNumber, List<FormPage>> byForm = new LinkedHashMap<>();
        List<FormUnread> unread = new ArrayList<>();
        List<FormBlank> blanks = new ArrayList<>();
        for (FormReading reading : readings) {
            if (reading instanceof FormPage page)
                byForm.computeIfAbsent(page.number(), number -> new ArrayList<>())
                        .add(page);
            else if (reading instanceof FormUnread page) unread.add(page);
            else if (reading instanceof FormBlank page) blanks.add(page);
        }
        List<FormReturn> forms = byForm.values().stream().map(FormReturns::form).toList();
        return new FormReturns(forms, unread, blanks);
    }

    private static FormReturn form(List<FormPage> fed) {
        Map<Integer, FormPage> once = new TreeMap<>();
        List<FormPage> again = new ArrayList<>();
        for (FormPage page : fed) if (once.putIfAbsent(page.code().page(), page) != null) again.add(page);
        FormPage any = fed.get(0);
        List<Integer> missing = IntStream.rangeClosed(1, any.pages())
                .filter(page -> !once.containsKey(page))
                .boxed()
                .toList();
        return new FormReturn(any.number(), List.copyOf(once.values()), again, missing);
    }
}
