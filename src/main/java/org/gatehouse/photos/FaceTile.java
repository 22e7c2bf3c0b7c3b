package org.gatehouse.photos;

import java.util.ArrayList;
import java.util.List;

/** One piece of a level, of the size that the network takes. */
record FaceTile(FaceLevel level, int left, int top) {
    private static final int WIDTH = FaceModel.TILE_WIDTH;
    private static final int HEIGHT = FaceModel.TILE_HEIGHT;

    /** A box ends at the tile's edge where it comes this near, in level pixels. */
    private static final double NEAR = 2;
    /** A face that is cut is seen whole in the next tile. */
    private static final float CUT = 0.6f;

    /**
     * @param least score that makes a place a candidate
     * @param largestCut in level pixels: a larger face that is cut is seen whole at the next smaller level */
    List<FaceCandidate> search(FaceModel.Desk desk, float least, int largestCut) {
        level.fill(left, top, desk.pixels);
        desk.run();
        List<FaceCandidate> found = new ArrayList<>();
        float[] boxes = desk.boxes;
        for (int i = 0; i < desk.priors(); i++) {
            float score = desk.scores[2 * i + 1];
            if (score < least) continue;
            double x0 = boxes[4 * i] * WIDTH;
            double y0 = boxes[4 * i + 1] * HEIGHT;
            double x1 = boxes[4 * i + 2] * WIDTH;
            double y1 = boxes[4 * i + 3] * HEIGHT;
            if (isCut(x0, y0, x1, y1)) {
                score *= CUT;
                if (score < least || Math.max(x1 - x0, y1 - y0) > largestCut) continue;
            }
            if (isInPicture(x0, y0, x1, y1))
                found.add(level.inPicture(left + x0, top + y0, left + x1, top + y1, score));
        }
        return found;
    }

    private boolean isCut(double x0, double y0, double x1, double y1) {
        return left > 0 && x0 < NEAR
                || top > 0 && y0 < NEAR
                || left + WIDTH < level.width() && x1 > WIDTH - NEAR
                || top + HEIGHT < level.height() && y1 > HEIGHT - NEAR;
    }

    /** Grey beyond the picture's edge holds no face. */
    private boolean isInPicture(double x0, double y0, double x1, double y1) {
        return x1 > x0 && y1 > y0 && left + (x0 + x1) / 2 < level.width() && top + (y0 + y1) / 2 < level.height();
    }
}
