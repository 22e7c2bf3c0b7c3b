/**
 * The same acts and checks from a command line, for the school's technician, for scripts and for tests. Called by {@code Main}
 * alone. Start reading at {@link org.gatehouse.cli.GatehouseCommand}; each command is one class beside it.
 */
package org.gatehouse.cli;
