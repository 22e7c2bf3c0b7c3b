package org.gatehouse.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.data.Offset;
import org.gatehouse.demo.DrawnFace;
import org.gatehouse.rules.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FaceFinderTest {
    /** Fewer and smaller levels than the real search has, for tests that search many times. */
    private static final FaceSearch SMALL = new FaceSearch(640, 0, 80, 0.25f, 0.6f, 0.1f);

    private static FaceFinder finder;
    private static FaceFinder small;

    @BeforeAll
    static void open() {
        finder = new FaceFinder();
        small = new FaceFinder(SMALL, FaceModel.RESOURCE);
    }

    @AfterAll
    static void close() {
        finder.close();
        small.close();
    }

    private static void assertAround(Box box, double x, double y, double size) {
        assertThat(box.x() + box.width() / 2.0).isCloseTo(x, Offset.offset(size / 4));
        assertThat(box.y() + box.height() / 2.0).isCloseTo(y, Offset.offset(size / 4));
        assertThat((double) Math.max(box.width(), box.height())).isBetween(size * 0.7, size * 1.3);
    }

    private static Box around(List<Face> faces, double x, double y) {
        List<Box> around = faces.stream()
                .map(Face::box)
                .filter(box -> x >= box.x() && x < box.right() && y >= box.y() && y < box.bottom())
                .toList();
        assertThat(around).hasSize(1);
        return around.get(0);
    }

    @Test
    void smallAndLargeFacesAreFoundInOnePicture() throws IOException {
        BufferedImage wall = DrawnFace.wall(2048, 1536);
        double[][] places = {
            {500, 500, 500}, {1300, 380, 240}, {1800, 350, 120}, {1250, 1000, 60}, {1500, 1000, 40}, {1700, 1000, 28}
        };
        for (double[] place : places) DrawnFace.draw(wall, place[0], place[1], place[2], 0);
        Picture picture = new PictureReader().read(Drawn.jpeg(wall));
        List<Face> faces = finder.find(picture.bytes());
        assertThat(faces).hasSize(places.length);
        assertThat(faces).allMatch(face -> face.score() >= 0.1f && face.score() <= 1);
        for (double[] place : places) assertAround(around(faces, place[0], place[1]), place[0], place[1], place[2]);
    }

    @Test
    void aFaceThatLiesOnItsSideIsFound() {
        BufferedImage wall = DrawnFace.wall(1280, 960);
        DrawnFace.draw(wall, 320, 300, 220, 1);
        DrawnFace.draw(wall, 900, 260, 70, 3);
        DrawnFace.draw(wall, 950, 700, 160, 0);
        List<Face> faces = finder.find(wall);
        assertThat(faces).hasSize(3);
        assertAround(around(faces, 320, 300), 320, 300, 220);
        assertAround(around(faces, 900, 260), 900, 260, 70);
        Box box = around(faces, 320, 300);
        assertThat(box.width()).isGreaterThan(box.height());
    }

    @Test
    void aFaceIsFoundOnceWhereverTheTilesMeet() {
        for (int x = 40; x < 600; x += 37) {
            BufferedImage wall = DrawnFace.wall(640, 480);
            int y = 60 + x * 360 / 600;
            DrawnFace.draw(wall, x, y, 56, 0);
            List<Face> faces = small.find(wall);
            assertThat(faces).as("at %d, %d", x, y).hasSize(1);
            assertAround(faces.get(0).box(), x, y, 56);
        }
    }

    @Test
    void aFaceAtTheEdgeHasABoxWithinThePicture() {
        BufferedImage wall = DrawnFace.wall(640, 480);
        DrawnFace.draw(wall, 12, 200, 100, 0);
        DrawnFace.draw(wall, 400, 470, 100, 0);
        List<Face> faces = finder.find(wall);
        assertThat(faces).hasSize(2);
        for (Face face : faces) {
            assertThat(face.box().x()).isNotNegative();
            assertThat(face.box().y()).isNotNegative();
            assertThat(face.box().right()).isLessThanOrEqualTo(640);
            assertThat(face.box().bottom()).isLessThanOrEqualTo(480);
        }
    }

    @Test
    void picturesOfAnyShapeAreSearched() {
        assertThat(finder.find(Drawn.plain(1, 1, Color.GRAY))).isEmpty();
        assertThat(finder.find(DrawnFace.wall(2048, 20))).isEmpty();
        BufferedImage narrow = DrawnFace.wall(90, 1500);
        DrawnFace.draw(narrow, 45, 1200, 60, 0);
        assertThat(finder.find(narrow)).hasSize(1);
        assertAround(finder.find(narrow).get(0).box(), 45, 1200, 60);
    }

    @Test
    void whatIsClearIsSearchedAsItIsSeen() throws IOException {
        BufferedImage clear = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);
        DrawnFace.draw(clear, 200, 130, 120, 0);
        List<Face> faces = finder.find(Drawn.png(clear));
        assertThat(faces).hasSize(1);
        assertAround(faces.get(0).box(), 200, 130, 120);
    }

    @Test
    void manySearchesAtOnceFindWhatOneFinds() {
        List<BufferedImage> walls = new ArrayList<>();
        List<List<Face>> alone = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            BufferedImage wall = DrawnFace.wall(640, 480);
            DrawnFace.draw(wall, 120 + 70 * i, 200, 40 + 10 * i, 0);
            walls.add(wall);
            alone.add(small.find(wall));
        }
        List<CompletableFuture<List<Face>>> together = walls.stream()
                .map(wall -> CompletableFuture.supplyAsync(() -> small.find(wall)))
                .toList();
        assertThat(together.stream().map(CompletableFuture::join)).containsExactlyElementsOf(alone);
    }

    @Test
    void aSearchEndsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> small.find(DrawnFace.wall(640, 480))).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(small.find(DrawnFace.wall(640, 480))).isEmpty();
    }

    @Test
    void aModelThatIsMissingOrAnotherIsSaidAndNeverRun() {
        for (String wrong : List.of("/assets/models/none.onnx", "/assets/models/README.md"))
            try (FaceFinder broken = new FaceFinder(SMALL, wrong)) {
                for (int i = 0; i < 2; i++)
                    assertThatThrownBy(() -> broken.find(DrawnFace.wall(40, 30)))
                            .isInstanceOfSatisfying(
                                    Refusal.class,
                                    refusal -> assertThat(refusal.key()).isEqualTo("photos.faces.unavailable"))
                            .hasMessageContaining("its model")
                            .hasMessageContaining("mark each face by hand");
            }
    }

    @Test
    void nothingIsFoundAfterClosing() {
        FaceFinder closed = new FaceFinder(SMALL, FaceModel.RESOURCE);
        closed.find(DrawnFace.wall(40, 30));
        closed.close();
        closed.close();
        assertThatThrownBy(() -> closed.find(DrawnFace.wall(40, 30))).isInstanceOf(IllegalStateException.class);
    }

    /** Colours beside each other at random have no face. */
    @Test
    void noiseHoldsNoFace() {
        BufferedImage noise = Drawn.noise(320, 240);
        Graphics2D graphics = noise.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(100, 60, 80, 60);
        graphics.dispose();
        assertThat(small.find(noise)).isEmpty();
    }
}
