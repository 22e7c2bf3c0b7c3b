/**
 * What screens share: the one door off the window's thread, dialogs, pages, tables that remember, texts with marks, and the look. No
 * SQL and no room of the school. Start reading at {@link org.gatehouse.kit.Page}, then {@link org.gatehouse.kit.Background}.
 */
package org.gatehouse.kit;
