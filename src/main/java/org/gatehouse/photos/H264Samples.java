package org.gatehouse.photos;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.photos.Mp4Track.Sample;

/** Looks into the coded frames of H.264 for units that are no picture: messages, which name encoders and places, and filling. */
final class H264Samples {
    private static final Set<Integer> PICTURE = Set.of(1, 5, 7, 8, 9);
    /** Headers of parameters and marks between frames are short; anything longer is something else. */
    private static final int MOST_PARAMETERS = 256;

    private static final int MOST_SAMPLE = 32 << 20;

    private H264Samples() {}

    /** @throws RuntimeException where units and samples do not fit each other */
    static Set<String> traces(FileChannel file, List<Sample> samples, int unitLength) throws IOException {
        Set<String> traces = new LinkedHashSet<>();
        long size = file.size();
        for (Sample sample : samples) {
            if (sample.size() > MOST_SAMPLE || sample.offset() < 0 || sample.offset() + sample.size() > size)
                throw new IllegalArgumentException("a sample beyond the file");
            ByteBuffer bytes = Mp4File.read(file, sample.offset(), sample.size());
            while (bytes.hasRemaining()) {
                long length = 0;
                for (int i = 0; i < unitLength; i++) length = length << 8 | bytes.get() & 0xFF;
                if (length < 1 || length > bytes.remaining()) throw new IllegalArgumentException("a unit");
                int type = bytes.get(bytes.position()) & 0x1F;
                if (!PICTURE.contains(type)) traces.add(type == 6 ? "messages in frames" : "unit " + type);
                if (type > 5 && length > MOST_PARAMETERS) traces.add("unit " + type);
                bytes.position(bytes.position() + (int) length);
            }
        }
        return traces;
    }
}
