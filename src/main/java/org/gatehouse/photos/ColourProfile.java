package org.gatehouse.photos;

import com.twelvemonkeys.imageio.color.ColorProfiles;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.gatehouse.photos.Source.Light;

/** Brings samples that were coded for another colour space to sRGB. */
final class ColourProfile {
    private static final int[] RED = {0};

    private ColourProfile() {}

    /**
     * Changes the picture in place. A profile that is broken, or made for another kind of samples, is passed over, as every
     * viewer does.
     */
    static void toSrgb(BufferedImage image, byte[] profile, Light light) {
        boolean grey = light == Light.GREY;
        try {
            ICC_Profile from = ColorProfiles.createProfile(profile);
            boolean fits = from.getNumComponents() == (grey ? 1 : 3);
            if (fits && !ColorProfiles.isCS_sRGB(from)) convert(image, from, grey);
        } catch (IllegalArgumentException | CMMException unusable) {
            // The samples are then taken as sRGB.
        }
    }

    private static void convert(BufferedImage image, ICC_Profile from, boolean grey) {
        WritableRaster lights = Pixels.bytes(image).getRaster();
        Raster source = grey ? lights.createChild(0, 0, image.getWidth(), image.getHeight(), 0, 0, RED) : lights;
        WritableRaster target = lights.createCompatibleWritableRaster();
        ICC_Profile srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        new ColorConvertOp(new ICC_Profile[] {from, srgb}, null).filter(source, target);
        Pixels.colour(image, target);
    }
}
