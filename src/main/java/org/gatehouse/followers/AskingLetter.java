package org.gatehouse.followers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.gatehouse.paper.Letterhead;
import org.gatehouse.paper.PaperFile;
import org.gatehouse.paper.PdfPaper;
import org.gatehouse.rules.Words;

/**
 * The polite text that asks who an account is: for an e-mail to the address that the office holds, or on paper. Never for a private
 * message on the platform (DM-NONE); it says nothing of what somebody else gave as their e-mail.
 */
public record AskingLetter(String subject, String body) {
    /** @param greeting whom it greets, such as "Mrs Okafor"; empty where nobody knows who it is */
    public static AskingLetter to(String greeting, PlatformAccount account, String school) {
        return new AskingLetter(
                Words.of("followers.letter.subject", school),
                Words.of(
                        "followers.letter.body",
                        greeting.isEmpty() ? Words.of("followers.letter.anybody") : greeting,
                        account.shown(),
                        school));
    }

    /** Writes it as a page to print, with a slip to hand in. */
    public void write(Path file, Letterhead letterhead, Instant at) throws IOException {
        try (PdfPaper paper = new PdfPaper(subject, letterhead, "", at)) {
            for (String paragraph : body.split("\\n\\n")) paper.paragraph(paragraph);
            paper.heading(Words.of("followers.letter.slip"));
            for (String line : Words.of("followers.letter.slip.lines").split("\\n")) paper.paragraph(line);
            PaperFile.write(file, paper.bytes());
        }
    }
}
