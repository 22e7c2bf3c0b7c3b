package org.gatehouse.reports;

import java.util.List;

/** What one room tells governors: figures and overdue things, with nothing in them that names a person. */
interface FigureSource {
    FigureGroup figures(TermActs now, TermActs before);

    /** In sentences, empty where nothing is overdue. */
    List<String> overdue();
}
