package org.gatehouse.consents.forms;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** What scanners and telephones do to a page. */
enum Distortion {
    NONE {
        @Override
        BufferedImage of(BufferedImage page, Random random) {
            return page;
        }
    },
    QUARTER_TURN {
        @Override
        BufferedImage of(BufferedImage page, Random random) {
            return turned(page, 90 * (1 + random.nextInt(3)), Color.WHITE);
        }
    },
    SKEW {
        @Override
        BufferedImage of(BufferedImage page, Random random) {
            return turned(page, random.nextDouble() * 10 - 5, Color.WHITE);
        }
    },
    UPSIDE_DOWN_AND_SKEWED_ON_A_DARK_LID {
        @Override
        BufferedImage of(BufferedImage page, Random random) {
            return turned(page, 180 + random.nextDouble() * 10 - 5, new Color(60, 60, 60));
        }
    },
    NOISE {
        @Override
        BufferedImage of(BufferedImage page, Random random) {
            return noisy(page, 14, random);
        }
    },
    JPEG {
        @Override
        BufferedImage of(BufferedImage page, Random random) {
            return jpeg(page, 0.25f);
        }
    },
    GREY_SHADOW {
        @Override
        BufferedImage of(BufferedImage page, Random random) {
            double from = 0.3 + random.nextDouble() * 0.4;
            double tilt = random.nextDouble() - 0.5;
            return shaded(page, (x, y) -> 0.9 - 0.4 / (1 + Math.exp(-40 * (x + tilt * (y - 0.5) - from))));
        }
    },
    SHADOW_EDGE_ON_THE_BOXES {
        @Override
        BufferedImage of(BufferedImage page, Random random) {
            double from = 0.74 + random.nextDouble() * 0.16;
            return shaded(page, (x, y) -> x > from + 0.05 * (y - 0.5) ? 0.62 : 0.97);
        }
    },
    PALE_COPY {
        @Override
        BufferedImage of(BufferedImage page, Random random) {
            return noisy(each(page, (x, y, shade) -> 120 + shade * 0.5), 4, random);
        }
    },
    BLUR {
        @Override
        BufferedImage of(BufferedImage page, Random random) {
            return resized(resized(page, 0.45), 1 / 0.45);
        }
    },
    BLACK_AND_WHITE {
        @Override
        BufferedImage of(BufferedImage page, Random random) {
            return each(turned(page, random.nextDouble() * 2 - 1, Color.WHITE), (x, y, shade) -> shade < 165 ? 0 : 255);
        }
    },
    CREAM_PAPER_WITH_THE_BACK_SHINING_THROUGH {
        @Override
        BufferedImage of(BufferedImage page, Random random) {
            BufferedImage back = turned(page, 180, Color.WHITE);
            return each(page, (x, y, shade) -> shade * (0.9 + 0.1 * (back.getRGB(x, y) & 255) / 255.0) * 0.92);
        }
    },
    TELEPHONE {
        @Override
        BufferedImage of(BufferedImage page, Random random) {
            BufferedImage seen = seen(page, 1560, 2048, 0.05, random);
            double dim = random.nextDouble();
            return jpeg(
                    noisy(shaded(seen, (x, y) -> 0.95 - 0.3 * Math.abs(x * dim + y * (1 - dim) - 0.3)), 5, random),
                    0.7f);
        }
    },
    CURLED_TELEPHONE {
        @Override
        BufferedImage of(BufferedImage page, Random random) {
            return jpeg(seen(curled(page, 0.8), 1560, 2048, 0.04, random), 0.8f);
        }
    };

    abstract BufferedImage of(BufferedImage page, Random random);

    @FunctionalInterface
    private interface Shading {
        double shade(int x, int y, int shade);
    }

    static BufferedImage turned(BufferedImage page, double degrees, Color lid) {
        double angle = Math.toRadians(degrees);
        double cos = Math.abs(Math.cos(angle));
        double sin = Math.abs(Math.sin(angle));
        int width = (int) Math.round(page.getWidth() * cos + page.getHeight() * sin);
        int height = (int) Math.round(page.getWidth() * sin + page.getHeight() * cos);
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = turned.createGraphics();
        pen.setColor(lid);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.translate(width / 2.0, height / 2.0);
        pen.rotate(angle);
        pen.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
        return turned;
    }

    static BufferedImage noisy(BufferedImage page, double spread, Random random) {
        return each(page, (x, y, shade) -> shade + random.nextGaussian() * spread);
    }

    private static BufferedImage shaded(BufferedImage page, DoubleBinaryOperator light) {
        return each(
                page,
                (x, y, shade) ->
                        shade * light.applyAsDouble((double) x / page.getWidth(), (double) y / page.getHeight()));
    }

    private static BufferedImage each(BufferedImage page, Shading shading) {
        BufferedImage result = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < page.getHeight(); y++)
            for (int x = 0; x < page.getWidth(); x++) {
                int colour = page.getRGB(x, y);
                int red = level(shading.shade(x, y, colour >> 16 & 255));
                int green = level(shading.shade(x, y, colour >> 8 & 255));
                int blue = level(shading.shade(x, y, colour & 255));
                result.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        return result;
    }

    private static int level(double shade) {
        return (int) Math.max(0, Math.min(255, Math.round(shade)));
    }

    private static BufferedImage resized(BufferedImage page, double factor) {
        int width = (int) (page.getWidth() * factor);
        int height = (int) (page.getHeight() * factor);
        BufferedImage resized = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = resized.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(page, 0, 0, width, height, null);
        pen.dispose();
        return resized;
    }

    /** On a brown table, each corner off by up to a share of the picture’s width. */
    private static BufferedImage seen(BufferedImage page, int width, int height, double off, Random random) {
        double margin = 0.07 * width;
        List<FormSpot> corners = List.of(
                corner(margin, margin, off * width, random),
                corner(width - margin, margin, off * width, random),
                corner(width - margin, height - margin, off * width, random),
                corner(margin, height - margin, off * width, random));
        double pageWidth = page.getWidth();
        double pageHeight = page.getHeight();
        List<FormSpot> paper = List.of(
                new FormSpot(0, 0),
                new FormSpot(pageWidth, 0),
                new FormSpot(pageWidth, pageHeight),
                new FormSpot(0, pageHeight));
        FormMap back = FormMap.perspective(corners, paper);
        BufferedImage seen = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) seen.setRGB(x, y, sample(page, back.map(x + 0.5, y + 0.5)));
        return seen;
    }

    private static FormSpot corner(double x, double y, double off, Random random) {
        return new FormSpot(x + (random.nextDouble() * 2 - 1) * off, y + (random.nextDouble() * 2 - 1) * off);
    }

    private static int sample(BufferedImage page, FormSpot spot) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (double down = -0.3; down < 0.5; down += 0.6)
            for (double across = -0.3; across < 0.5; across += 0.6) {
                int x = (int) Math.floor(spot.x() + across);
                int y = (int) Math.floor(spot.y() + down);
                boolean on = x >= 0 && y >= 0 && x < page.getWidth() && y < page.getHeight();
                int colour = on ? page.getRGB(x, y) : 0x7A5C3E;
                red += colour >> 16 & 255;
                green += colour >> 8 & 255;
                blue += colour & 255;
            }
        return red / 4 << 16 | green / 4 << 8 | blue / 4;
    }

    /** Bowed upwards in the middle, by so many millimetres along the page. */
    private static BufferedImage curled(BufferedImage page, double millimetres) {
        BufferedImage curled = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        double most = millimetres * PaperForms.PER_MILLIMETRE;
        for (int y = 0; y < page.getHeight(); y++)
            for (int x = 0; x < page.getWidth(); x++) {
                double bow = most * Math.sin(Math.PI * y / page.getHeight());
                int from = Math.max(0, Math.min(page.getWidth() - 1, (int) Math.round(x + bow)));
                curled.setRGB(x, y, page.getRGB(from, y));
            }
        return curled;
    }

    static BufferedImage jpeg(BufferedImage page, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(page, null, null), param);
            out.flush();
            return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            writer.dispose();
        }
    }
}
