/**
 * What keeps incidents unreadable in the file: content under a key of its own, that key sealed for each reader, and signatures of
 * who wrote. Knows nothing of incidents, the file or SQL. Start reading at {@link org.gatehouse.incidents.sealing.ContentKey}.
 */
package org.gatehouse.incidents.sealing;
