package org.gatehouse.consents.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.gatehouse.rules.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pile as it comes: forms in any order and way up, backs, letters of others, files that are broken or worse. */
class ScannedPileTest {
    private static final FormNumber AMARA = new FormNumber(11_111_111_111L);
    private static final FormNumber TUAN = new FormNumber(22_222_222_222L);
    private static final FormNumber STRANGER = new FormNumber(33_333_333_333L);
    private static final PrintedForms PRINTED = number ->
            number.equals(AMARA) ? OptionalInt.of(3) : number.equals(TUAN) ? OptionalInt.of(9) : OptionalInt.empty();

    @TempDir
    Path folder;

    private static BufferedImage blank() {
        BufferedImage page = new BufferedImage(1654, 2339, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(new Color(246, 245, 240));
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.dispose();
        return page;
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static List<ScannedSheet> sheets(Path... files) {
        List<ScannedSheet> sheets = new ArrayList<>();
        new ScannedPile(List.of(files)).each(() -> false, sheets::add);
        return sheets;
    }

    private static FormReturns returns(Path... files) {
        FormReader reader = new FormReader(PRINTED);
        List<FormReading> readings = new ArrayList<>();
        for (ScannedSheet sheet : sheets(files)) readings.add(reader.read((ScannedPage) sheet));
        return FormReturns.of(readings);
    }

    private static BufferedImage ticked(BufferedImage page, FormLayout layout, int row, boolean yes) {
        BufferedImage copy = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        copy.createGraphics().drawImage(page, 0, 0, null);
        new PenStroke(copy, PenStroke.BLUE, 0.5, new Random(1)).tick(yes ? layout.yes(row) : layout.no(row));
        return copy;
    }

    @Test
    void aPileIsTurnedSplitAndPutInOrder() throws IOException {
        BufferedImage amara = ticked(PaperForms.page(AMARA, 3), new FormLayout(3), 1, true);
        List<BufferedImage> tuan = PaperForms.pages(PaperForms.pdf(PaperForms.letter(TUAN, 9)));
        BufferedImage second = ticked(tuan.get(1), new FormLayout(2), 0, false);
        Path pdf = file(
                "pile.pdf",
                ScannerPdf.of(
                        List.of(second, blank(), Distortion.turned(amara, 180, Color.WHITE), tuan.get(0), amara)));
        Path picture = folder.resolve("one more.png");
        ImageIO.write(PaperForms.page(STRANGER, 3), "png", picture.toFile());

        FormReturns returns = returns(pdf, picture);

        assertThat(returns.blanks()).containsExactly(new FormBlank(new ScannedPlace("pile.pdf", 2)));
        assertThat(returns.unread()).hasSize(1);
        assertThat(returns.unread().get(0).words())
                .isEqualTo(Words.of("consents.scan.unknown-form", STRANGER.printed()));
        assertThat(returns.forms()).extracting(FormReturn::number).containsExactly(TUAN, AMARA);
        FormReturn ofTuan = returns.forms().get(0);
        assertThat(ofTuan.pages()).extracting(page -> page.code().page()).containsExactly(1, 2);
        assertThat(ofTuan.missing()).isEmpty();
        assertThat(ofTuan.pages().get(1).firstUse()).isEqualTo(7);
        assertThat(ofTuan.pages().get(1).answers())
                .extracting(FormAnswer::proposal)
                .containsExactly(FormProposal.NO, FormProposal.NEITHER);
        FormReturn ofAmara = returns.forms().get(1);
        assertThat(ofAmara.pages()).hasSize(1);
        assertThat(ofAmara.pages().get(0).quarterTurns()).isEqualTo(2);
        assertThat(ofAmara.pages().get(0).answers())
                .extracting(FormAnswer::proposal)
                .containsExactly(FormProposal.NEITHER, FormProposal.YES, FormProposal.NEITHER);
        assertThat(ofAmara.again()).extracting(FormPage::place).containsExactly(new ScannedPlace("pile.pdf", 5));
        assertThat(ofAmara.agrees()).isTrue();
    }

    @Test
    void twoCopiesThatSayDifferentThingsAndAMissingPageAreTold() throws IOException {
        BufferedImage printed =
                PaperForms.pages(PaperForms.pdf(PaperForms.letter(TUAN, 9))).get(0);
        FormLayout layout = new FormLayout(7);
        FormReturns returns = returns(file(
                "pile.pdf",
                ScannerPdf.of(List.of(ticked(printed, layout, 0, true), ticked(printed, layout, 0, false)))));
        assertThat(returns.forms().get(0).agrees()).isFalse();
        assertThat(returns.forms().get(0).missing()).containsExactly(2);
    }

    @Test
    void theEvidenceIsUprightWhicheverWayThePageLay() throws IOException {
        BufferedImage page = PaperForms.page(AMARA, 3);
        for (int quarters = 0; quarters < 4; quarters++) {
            ScannedPage scanned =
                    new ScannedPage(new ScannedPlace("x.pdf", 1), Distortion.turned(page, 90 * quarters, Color.WHITE));
            FormReading reading = new FormReader(PRINTED).read(scanned);
            BufferedImage upright = ImageIO.read(new ByteArrayInputStream(scanned.evidence(reading.quarterTurns())));
            FormReading again = PaperForms.read(upright, PRINTED);
            assertThat(again.quarterTurns()).isZero();
            assertThat(again).isInstanceOf(FormPage.class);
        }
    }

    @Test
    void aNoteOnTheBackIsNotSkipped() {
        BufferedImage back = blank();
        Graphics2D pen = back.createGraphics();
        pen.setColor(PenStroke.PENCIL);
        pen.setFont(pen.getFont().deriveFont(45f));
        pen.drawString("Please ring me before you decide", 200, 900);
        pen.dispose();
        assertThat(PaperForms.read(back, PRINTED))
                .isInstanceOfSatisfying(
                        FormUnread.class, unread -> assertThat(unread.reason()).isEqualTo("consents.scan.no-code"));
    }

    @Test
    void aPageThatCannotBeReadSaysWhy() {
        BufferedImage page = PaperForms.page(AMARA, 3);
        assertThat(reason(page.getSubimage(0, 0, page.getWidth(), 1500))).isEqualTo("consents.scan.cut-off");
        assertThat(reason(page.getSubimage(0, 500, page.getWidth(), 1800))).isEqualTo("consents.scan.no-code");
        BufferedImage dark = new BufferedImage(1654, 2339, BufferedImage.TYPE_INT_RGB);
        assertThat(reason(dark)).isEqualTo("consents.scan.too-dark");
    }

    private static String reason(BufferedImage image) {
        return ((FormUnread) PaperForms.read(image, PRINTED)).reason();
    }

    @Test
    void aFoldedCornerDoesNotStopTheReading() {
        for (FormSpot corner : FormLayout.fiducials()) {
            BufferedImage page = ticked(PaperForms.page(AMARA, 3), new FormLayout(3), 2, true);
            Graphics2D pen = page.createGraphics();
            pen.setColor(Color.WHITE);
            double scale = PaperForms.PER_MILLIMETRE;
            pen.fillRect((int) ((corner.x() - 3) * scale), (int) ((corner.y() - 3) * scale), 48, 48);
            pen.dispose();
            FormReading reading = PaperForms.read(page, PRINTED);
            assertThat(((FormPage) reading).answers().get(2).proposal()).isEqualTo(FormProposal.YES);
        }
    }

    @Test
    void brokenAndHostileFilesAreFaultsWithTheirPlaceAndThePileGoesOn() throws IOException {
        byte[] whole = ScannerPdf.of(List.of(PaperForms.page(AMARA, 3)));
        Path text = file("notes.pdf", "not a PDF".getBytes(StandardCharsets.UTF_8));
        Path cut = file("cut.pdf", Arrays.copyOf(whole, 400));
        Path locked = file("locked.pdf", ScannerPdf.locked(List.of(blank())));
        Path bomb = file("bomb.pdf", ScannerPdf.with(PDRectangle.A4, new byte[100], COSName.FLATE_DECODE, 60_000));
        Path undrawn = file("undrawn.pdf", ScannerPdf.with(PDRectangle.A4, new byte[100], COSName.JPX_DECODE, 500));
        Path sliver = file(
                "sliver.pdf", ScannerPdf.with(new PDRectangle(0.01f, 14_000), new byte[100], COSName.FLATE_DECODE, 10));
        Path picture = file("cut.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16});
        Path good = file("good.pdf", whole);
        List<ScannedSheet> sheets =
                sheets(text, cut, locked, bomb, undrawn, sliver, picture, folder, folder.resolve("gone.pdf"), good);
        assertThat(sheets).hasSize(10);
        for (ScannedSheet sheet : sheets.subList(0, 9)) {
            assertThat(sheet).isInstanceOf(ScannedFault.class);
            assertThat(((ScannedFault) sheet).refusal())
                    .hasMessageContaining(sheet.place().file() + ", page 1");
        }
        assertThat(((ScannedFault) sheets.get(2)).refusal()).hasMessageContaining(Words.of("consents.scan.locked"));
        assertThat(((ScannedFault) sheets.get(4)).refusal())
                .hasMessageContaining(Words.of("consents.scan.page-damaged"));
        assertThat(sheets.get(9)).isInstanceOf(ScannedPage.class);
    }

    @Test
    void aCancelledPileStopsBeforeTheNextPage() throws IOException {
        Path pdf = file("pile.pdf", ScannerPdf.of(List.of(blank(), blank(), blank())));
        List<ScannedSheet> sheets = new ArrayList<>();
        new ScannedPile(List.of(pdf, pdf)).each(() -> sheets.size() == 2, sheets::add);
        assertThat(sheets).hasSize(2);
    }
}
