/**
 * What damaged, cut, and maliciously made files do to every reader of the program: each reads them or refuses them in a sentence, and
 * nothing else. A short run stands in the suite, a long one is tagged slow. Start at {@link org.gatehouse.hostile.HostileFilesTest}.
 */
package org.gatehouse.hostile;
