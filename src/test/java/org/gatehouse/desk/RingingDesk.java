package org.gatehouse.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A start in a process of its own, without a window: says whether it is the first, and who visited it. */
final class RingingDesk {
    private RingingDesk() {}

    /** Arguments: the desk’s folder, milliseconds until the window stands, and the file it was started with. */
    public static void main(String[] arguments) throws Exception {
        Optional<Path> file = Arrays.stream(arguments).skip(2).findFirst().map(Path::of);
        try (Doorbell doorbell = new Doorbell(Path.of(arguments[0]), Duration.ofSeconds(4))) {
            if (!doorbell.isFirst(file)) {
                System.out.println("rang");
                return;
            }
            System.out.println("first");
            TimeUnit.MILLISECONDS.sleep(Long.parseLong(arguments[1]));
            doorbell.answerWith(visit -> System.out.println(
                    "visited with " + visit.map(Path::toString).orElse("nothing")));
            TimeUnit.MINUTES.sleep(1);
        }
    }
}
