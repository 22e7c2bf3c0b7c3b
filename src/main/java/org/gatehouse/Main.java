package org.gatehouse;

import java.nio.file.Path;
import java.util.Locale;
import org.gatehouse.book.DeskFolder;
import org.gatehouse.cli.GatehouseCommand;
import org.gatehouse.desk.Window;

/**
 * Starts the program: no argument, or a school's file alone, opens the window; anything else is the command line. It does not
 * extend {@code Application}, since such a main class dies on the class path and, without a display, even before it runs.
 */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty(
                "gatehouse.log",
                DeskFolder.ofThisDesk().resolve("gatehouse.log").toString());
        // A UK school writes its dates one way, whatever the machine was set up for.
        Locale.setDefault(Locale.UK);
        boolean window = arguments.length == 0 || arguments.length == 1 && isSchoolFile(arguments[0]);
        System.exit(window ? Window.open(arguments) : GatehouseCommand.run(arguments));
    }

    private static boolean isSchoolFile(String argument) {
        return argument.endsWith(".gatehouse") && Path.of(argument).toFile().isFile();
    }
}
