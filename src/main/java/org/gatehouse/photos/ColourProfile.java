package org.gatehouse.photos;

import com.twelvemonkeys.imageio.color.ColorProfiles;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** Brings samples that were coded for another colour space to sRGB. */
final class ColourProfile {
    private static final int[] COLOURS = {0, 1, 2};

    private ColourProfile() {}

    /**
     * Changes the picture in place. A profile that is broken, or made for another kind of samples, is passed over, as every
     * viewer does.
     */
    static void toSrgb(BufferedImage image, byte[] profile, boolean grey) {
        try {
            ICC_Profile from = ColorProfiles.createProfile(profile);
            boolean fits = from.getNumComponents() == (grey ? 1 : 3);
            if (fits && !ColorProfiles.isCS_sRGB(from)) convert(image, from, grey);
        } catch (IllegalArgumentException | CMMException unusable) {
            // The samples are then taken as sRGB.
        }
    }

    private static void convert(BufferedImage image, ICC_Profile from, boolean grey) {
        int width = image.getWidth();
        int height = image.getHeight();
        WritableRaster whole = image.getRaster();
        WritableRaster colours = whole.createWritableChild(0, 0, width, height, 0, 0, COLOURS);
        WritableRaster source = bytes(width, height, grey ? 1 : 3);
        source.setRect(grey ? colours.createChild(0, 0, width, height, 0, 0, new int[] {0}) : colours);
        WritableRaster target = bytes(width, height, 3);
        ICC_Profile srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        new ColorConvertOp(new ICC_Profile[] {from, srgb}, null).filter(source, target);
        colours.setRect(target);
    }

    private static WritableRaster bytes(int width, int height, int bands) {
        return Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, bands, null);
    }
}
