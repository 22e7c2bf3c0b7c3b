package org.gatehouse.hostile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.gatehouse.archive.AccountArchive;
import org.gatehouse.archive.AccountList;
import org.gatehouse.archive.ArchiveBuilder;
import org.gatehouse.book.Book;
import org.gatehouse.book.DeskSettings;
import org.gatehouse.book.Verification;
import org.gatehouse.photos.PictureReader;
import org.gatehouse.roll.ContactField;
import org.gatehouse.roll.PupilField;
import org.gatehouse.sheets.Sheet;
import org.gatehouse.sheets.Workbooks;
import org.gatehouse.wiring.Rooms;

/** Every reader of files that come from elsewhere, as a screen or a command calls it. */
final class Readers {
    private Readers() {}

    /** @param folder for what the seeds are made of */
    static List<Reading> all(Path folder) throws IOException {
        return List.of(csv(), workbook(), pictures(), archive(folder), school(folder));
    }

    private static Reading csv() {
        String pupils = "UPN,Legal surname,Surname,Legal forename,Forename,Reg group\n,Khan,Khan,Aisha,Aisha,4B\n"
                + "A123456789012,O’Neill,\"O’Neill, the elder\",Zoë,Zoë,4B\n";
        return new Reading(
                "CSV",
                ".csv",
                List.of(
                        pupils.getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + pupils.replace(',', ';')).getBytes(StandardCharsets.UTF_16LE),
                        pupils.replace(',', '\t').replace("’", "'").getBytes(StandardCharsets.ISO_8859_1)),
                file -> Sheet.read(file, PupilField.class));
    }

    private static Reading workbook() throws IOException {
        byte[] book = Workbooks.of(List.of(
                List.of("Forename", "Surname", "Relationship", "Email"),
                List.of("Aisha", "Khan", "Mother", "samina@example.com"),
                List.of("Zoë", "O’Neill", "Father", "tom@example.org")));
        return new Reading("XLSX", ".xlsx", List.of(book), file -> Sheet.read(file, ContactField.class));
    }

    private static Reading pictures() {
        BufferedImage image = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 48; x++) for (int y = 0; y < 32; y++) image.setRGB(x, y, x * y * 9931);
        PictureReader reader = new PictureReader();
        return new Reading(
                "pictures",
                ".jpg",
                List.of(encoded(image, "jpg"), encoded(image, "png"), encoded(image, "gif"), encoded(image, "bmp")),
                reader::read);
    }

    private static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) throw new IllegalStateException("nobody writes " + format);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static Reading archive(Path folder) throws IOException {
        Path zip = ArchiveBuilder.archive()
                .account("77", "StWilfriths", "St Wilfrith’s")
                .followers("1490000000000007936", "12")
                .following("12")
                .tweets(List.of(ArchiveBuilder.tweet("1", "Our beans grow.", Map.of())))
                .zip(folder.resolve("seed.zip"));
        return new Reading("X’s archive", ".zip", List.of(Files.readAllBytes(zip)), file -> {
            try (AccountArchive archive = AccountArchive.open(file)) {
                for (AccountList list : AccountList.values()) archive.accounts(list);
                archive.account();
                archive.generatedOn();
                archive.tweets(tweet -> {});
                archive.directMessages(message -> {});
                archive.mediaNames();
            }
        });
    }

    private static Reading school(Path folder) throws IOException {
        Path file = folder.resolve("seed.gatehouse");
        DeskSettings desk = new DeskSettings(folder.resolve("desk"));
        try (Rooms rooms = Rooms.on(Book.create(file, Clock.systemUTC(), desk))) {
            rooms.people()
                    .setUpHead("Mrs Ashworth", "ashworth", "head@school.example", "oak ladder seven".toCharArray());
        }
        return new Reading("school files", ".gatehouse", List.of(Files.readAllBytes(file)), harmed -> {
            Verification.ofFile(harmed, desk::head);
            try (Rooms rooms = Rooms.on(Book.open(harmed, Clock.systemUTC(), desk))) {
                rooms.school().isSetUp();
                rooms.people().all();
                rooms.organisations().overdue();
                rooms.book().lostLines();
            }
        });
    }
}
