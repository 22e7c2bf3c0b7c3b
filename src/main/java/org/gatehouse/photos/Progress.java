package org.gatehouse.photos;

/**
 * How far a long piece of work is, and whether somebody still wants it. Told and asked by the thread that works, a few times
 * a second.
 */
public interface Progress {
    /** Nobody watches and nobody cancels. */
    Progress UNWATCHED = new Progress() {
        @Override
        public void done(double fraction) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /** @param fraction from 0 to 1, never less than before */
    void done(double fraction);

    /** Once true, the work ends with a {@link java.util.concurrent.CancellationException} and leaves no file. */
    boolean isCancelled();
}
