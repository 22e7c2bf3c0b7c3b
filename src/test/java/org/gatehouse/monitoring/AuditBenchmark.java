package org.gatehouse.monitoring;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.io.file.PathUtils;
import org.gatehouse.archive.AccountArchive;
import org.gatehouse.checks.CompiledRoll;
import org.gatehouse.checks.Organisations;
import org.gatehouse.checks.OwnDetails;
import org.gatehouse.checks.PostChecks;
import org.gatehouse.checks.PupilName;
import org.gatehouse.checks.StaffNames;

/**
 * How long the audit of a large archive takes, and in how little memory: run by hand with as many posts as the argument says
 * (100,000 unless told), and with little heap, such as {@code -Xmx256m}. Every post was approved but one in a hundred.
 */
public final class AuditBenchmark {
    private static final int PUPILS = 450;
    private static final int UNAPPROVED_EVERY = 100;
    private static final Instant START = Instant.parse("2016-09-01T08:00:00Z");

    private AuditBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int posts = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("audit-benchmark");
        try {
            measure(write(folder.resolve("archive.zip"), posts), posts);
        } finally {
            PathUtils.deleteDirectory(folder);
        }
    }

    private static String text(int number) {
        return "Class " + number % 12 + " planted bean number " + number
                + " in the garden today, and the sun came out for all of us at half past two.";
    }

    private static Path write(Path zip, int posts) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("data/tweets.js"));
            BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.write("window.YTD.tweets.part0 = [\n");
            for (int number = 0; number < posts; number++) {
                text.write(number == 0 ? "" : ",\n");
                text.write(
                        "{\"tweet\":{\"id_str\":\"" + (1_000_000_000L + number) + "\",\"created_at\":\""
                                + START.plusSeconds(3_000L * number)
                                + "\",\"full_text\":\"" + text(number)
                                + "\",\"entities\":{\"hashtags\":[],\"user_mentions\":[],\"urls\":[]},\"lang\":\"en\","
                                + "\"favorite_count\":\"3\",\"source\":\"<a href=\\\"https://mobile.twitter.com\\\">Web</a>\"}}");
            }
            text.write("\n]");
            text.flush();
            out.closeEntry();
        }
        return zip;
    }

    private static AuditBasis basis(int posts) {
        List<PupilName> pupils = new ArrayList<>();
        for (int id = 1; id <= PUPILS; id++) pupils.add(PupilName.of(id, "Forename" + id, "Surname" + id));
        List<ApprovedPost> approved = new ArrayList<>();
        for (int number = 0; number < posts; number++)
            if (number % UNAPPROVED_EVERY != 0)
                approved.add(ApprovedPost.of(text(number), Optional.of(START.plusSeconds(3_000L * number))));
        return new AuditBasis(
                new PostChecks(
                        CompiledRoll.of(pupils),
                        StaffNames.NONE,
                        Organisations.NONE,
                        OwnDetails.NONE,
                        PostChecks.PLATFORM_LIMIT),
                "",
                Optional.of(approved),
                false,
                Optional.empty(),
                Set.of(),
                Map.of());
    }

    private static void measure(Path zip, int posts) throws IOException {
        AuditBasis basis = basis(posts);
        long[] most = {0};
        Instant start = Instant.now();
        try (AccountArchive archive = AccountArchive.open(zip)) {
            AuditResult result = new ArchiveAudit(archive, basis, 5_000, (looked, ofAll) -> {
                        if (looked % 20_000 == 0) most[0] = Math.max(most[0], inUse());
                        return true;
                    })
                    .run();
            System.out.printf(
                    "%d posts in %d ms, at most %d MB in use, %d findings %s (zip of %d MB)%n",
                    result.lists().tweets(),
                    Duration.between(start, Instant.now()).toMillis(),
                    most[0] / 1_000_000,
                    result.found(),
                    result.counts(),
                    Files.size(zip) / 1_000_000);
        }
    }

    private static long inUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
