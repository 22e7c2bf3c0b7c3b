/**
 * Puts the rooms together on one open file; the only place that knows which room needs which. Called by the window, the command
 * line and the demo school. Start reading at {@link org.gatehouse.wiring.Rooms}.
 */
package org.gatehouse.wiring;
