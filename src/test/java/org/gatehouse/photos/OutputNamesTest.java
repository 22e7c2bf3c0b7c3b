package org.gatehouse.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputNamesTest {
    private final OutputNames names = new OutputNames();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IMG_1234",
                "IMG_1",
                "IMG_E1234",
                "DSC_0042",
                "DSC01234",
                "DSCN0042",
                "DSCF0042",
                "P1000123",
                "100_0001",
                "_DSC0042",
                "DJI_0007",
                "dsc_0042"
            })
    void aCamerasNumberIsKept(String stem) {
        assertThat(names.next(stem + ".JPG", PictureFormat.JPEG)).isEqualTo(stem + ".jpg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IMG_20240501_103000",
                "IMG_20240501",
                "PXL_20240501_103000123",
                "20240501_103000",
                "P5010123",
                "IMG-20240501-WA0001",
                "Screenshot 2024-05-01",
                "2024-05-01 10.30.00",
                "Adaeze",
                "IMG_1234 Adaeze",
                "Adaeze IMG_1234",
                "Sam_1234",
                "IMG_1234 (1)",
                "IMG_",
                "",
                "..",
                "IMG_240501",
                "zoo trip"
            })
    void everythingElseIsNumbered(String stem) {
        assertThat(names.next(stem + ".jpg", PictureFormat.PNG)).isEqualTo("picture-1.png");
    }

    @Test
    void numbersRunOnWithinOneRun() {
        assertThat(names.next("zoo.jpg", PictureFormat.JPEG)).isEqualTo("picture-1.jpg");
        assertThat(names.next("bus.png", PictureFormat.PNG)).isEqualTo("picture-2.png");
    }

    @Test
    void theSameCameraNumberFromAnotherFolderIsNumbered() {
        assertThat(names.next("IMG_1.JPG", PictureFormat.JPEG)).isEqualTo("IMG_1.jpg");
        assertThat(names.next("img_1.jpeg", PictureFormat.JPEG)).isEqualTo("picture-1.jpg");
    }

    @Property(tries = 200)
    void noTwoNamesAreTheSameEvenWhereCaseDoesNotCount(@ForAll List<@StringLength(max = 12) String> inputs) {
        OutputNames run = new OutputNames();
        List<String> given = inputs.stream()
                .map(input -> run.next(input, PictureFormat.JPEG).toLowerCase(Locale.ROOT))
                .toList();
        assertThat(given).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9_-]+\\.jpg"));
    }
}
