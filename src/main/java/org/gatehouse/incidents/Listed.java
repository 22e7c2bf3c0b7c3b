package org.gatehouse.incidents;

/** A line of the list: an incident that may be read, or one that was only handed in. */
sealed interface Listed {
    long id();

    boolean sealed();

    /** One that who is signed in may read. */
    record Readable(IncidentRow row) implements Listed {
        @Override
        public boolean sealed() {
            return false;
        }

        @Override
        public long id() {
            return row.id();
        }
    }

    /** One that who is signed in handed in and does not read. */
    record Sealed(HandedIn handedIn) implements Listed {
        @Override
        public boolean sealed() {
            return true;
        }

        @Override
        public long id() {
            return handedIn.id();
        }
    }
}
