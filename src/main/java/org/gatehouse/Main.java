package org.gatehouse;

import org.gatehouse.cli.GatehouseCommand;

/**
 * Starts the program: no argument opens the window, anything else is the command line. It does not extend {@code Application},
 * since such a main class dies on the class path and, without a display, even before it runs.
 */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(GatehouseCommand.run(arguments));
    }
}
