package org.gatehouse.cli;

/** What the command line's exit codes mean. */
final class ExitCode {
    static final int FINE = 0;
    /** Something was found or refused: a blocking finding, a broken trail, a picture that could not be made clean. */
    static final int FOUND = 1;
    /** Wrong usage or unreadable input. */
    static final int USAGE = 2;
    /** A fault of the machine: disk full, no permission. */
    static final int FAULT = 3;

    private ExitCode() {}
}
