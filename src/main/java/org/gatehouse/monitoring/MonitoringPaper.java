package org.gatehouse.monitoring;

import java.time.Instant;
import org.gatehouse.paper.Letterhead;

/** Something of monitoring that can be taken away as a document. */
interface MonitoringPaper {
    String title();

    /** @param footLine stands at the foot of every page */
    byte[] pdf(Letterhead letterhead, String footLine, Instant now) throws Exception;

    byte[] csv();
}
