/**
 * The checks of a post’s words: names of children, personal data, links, whereabouts, tone, length and alt texts, as pure
 * functions of the post and a compiled roll. Any room that the architecture lets may call {@link
 * org.gatehouse.checks.PostChecks}; nothing here reads a file of the school, a clock or a window. Start reading at {@code
 * PostChecks}, then at {@code Reading}, which folds a field once for all the checks.
 */
package org.gatehouse.checks;
