package org.gatehouse.photos;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.gatehouse.rules.Refusal;

/** The trained network that says where in one tile faces are, and the native runtime that it needs. */
final class FaceModel implements AutoCloseable {
    static final int TILE_WIDTH = 320;
    static final int TILE_HEIGHT = 240;
    static final String SHA_256 = "6c0256ccd3164f844736a401faf936ec2930764a87ae39442180887d0c5c8854";

    static final String RESOURCE = "/assets/models/ultraface-rfb-320.onnx";
    /** Places and sizes that the network judges in every tile. */
    private static final int PRIORS = 4420;

    private final OrtEnvironment runtime;
    private final OrtSession session;

    private FaceModel(OrtEnvironment runtime, OrtSession session) {
        this.runtime = runtime;
        this.session = session;
    }

    /** @throws Refusal where this computer cannot run it, with the reason */
    static FaceModel load(String resource) {
        try {
            byte[] model = bytes(resource);
            OrtEnvironment runtime = OrtEnvironment.getEnvironment();
            runtime.setTelemetry(false);
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                // Tiles are spread over threads, which is faster than one tile on several threads that wait for each
                // other.
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                return new FaceModel(runtime, runtime.createSession(model, options));
            }
        } catch (OrtException | IOException | RuntimeException | LinkageError cause) {
            // The native part is missing for this kind of computer, or an application control keeps it from loading.
            throw new Refusal("photos.faces.unavailable", reason(cause));
        }
    }

    private static String reason(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) root = root.getCause();
        return root instanceof WrongModel ? root.getMessage() : root.getClass().getSimpleName();
    }

    /** The file on the class path is not the one that was measured. */
    private static final class WrongModel extends IOException {
        WrongModel(String message) {
            super(message);
        }
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = FaceModel.class.getResourceAsStream(resource)) {
            if (in == null) throw new WrongModel("its model is missing");
            byte[] model = in.readAllBytes();
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(model));
            if (!hash.equals(SHA_256)) throw new WrongModel("its model is not the one that was checked");
            return model;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Room for one tile and what is said of it, to be used again and again by one thread at a time. */
    Desk desk() {
        try {
            return new Desk();
        } catch (OrtException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /**
     * Buffers outside the heap, tied to the network once, and arrays that are copied to and from them as a whole: one number at
     * a time takes as long as the network itself.
     */
    final class Desk implements AutoCloseable {
        /** Red, green and blue planes, row by row. */
        final float[] pixels = new float[3 * TILE_WIDTH * TILE_HEIGHT];
        /** Left, top, right and bottom of each prior, as a share of the tile. */
        final float[] boxes = new float[PRIORS * 4];
        /** No face, and face, of each prior. */
        final float[] scores = new float[PRIORS * 2];

        private final FloatBuffer pixelsIn = floats(pixels.length);
        private final FloatBuffer boxesOut = floats(boxes.length);
        private final FloatBuffer scoresOut = floats(scores.length);
        private final OnnxTensor input = tensor(pixelsIn, 1, 3, TILE_HEIGHT, TILE_WIDTH);
        private final OnnxTensor boxesTensor = tensor(boxesOut, 1, PRIORS, 4);
        private final OnnxTensor scoresTensor = tensor(scoresOut, 1, PRIORS, 2);

        private Desk() throws OrtException {}

        private OnnxTensor tensor(FloatBuffer buffer, long... shape) throws OrtException {
            return OnnxTensor.createTensor(runtime, buffer, shape);
        }

        void run() {
            pixelsIn.put(0, pixels);
            Map<String, OnnxTensor> out = Map.of("boxes", boxesTensor, "scores", scoresTensor);
            try (OrtSession.Result result = session.run(Map.of("input", input), out)) {
                assert result.size() == out.size();
            } catch (OrtException fault) {
                throw new IllegalStateException(fault);
            }
            boxesOut.get(0, boxes);
            scoresOut.get(0, scores);
        }

        int priors() {
            return PRIORS;
        }

        @Override
        public void close() {
            input.close();
            boxesTensor.close();
            scoresTensor.close();
        }
    }

    private static FloatBuffer floats(int count) {
        return ByteBuffer.allocateDirect(count * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }
}
