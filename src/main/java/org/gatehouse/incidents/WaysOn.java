package org.gatehouse.incidents;

import java.util.function.BiConsumer;
import java.util.function.LongConsumer;

/**
 * Where one can go on to from what stands beside the list.
 *
 * @param open an incident
 * @param chronology of somebody, with their name
 */
record WaysOn(LongConsumer open, BiConsumer<About, String> chronology) {}
