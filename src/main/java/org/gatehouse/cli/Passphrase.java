package org.gatehouse.cli;

import java.util.Optional;

/** The passphrase of encrypted backups: from the environment, never from an argument that other programs can list. */
final class Passphrase {
    private Passphrase() {}

    static Optional<char[]> fromEnvironment() {
        return Optional.ofNullable(System.getenv("GATEHOUSE_BACKUP_PASSPHRASE"))
                .filter(value -> !value.isEmpty())
                .map(String::toCharArray);
    }
}
