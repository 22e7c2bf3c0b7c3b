/**
 * The window: start, sign-in, the frame with its sidebar, Today, and the pages that join rooms. Opened by {@code Main} alone; no room
 * knows it. Start reading at {@link org.gatehouse.desk.Desk}.
 */
package org.gatehouse.desk;
