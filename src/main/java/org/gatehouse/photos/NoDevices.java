package org.gatehouse.photos;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the library that stands in for ffmpeg's libavdevice on Linux. The real one opens cameras, microphones and screens,
 * which nothing here may, and will not load without the libraries of X11, ALSA and PulseAudio, which many computers lack. In
 * this one every function returns zero at once. The layout is that of the System V ABI, with the GNU tables of versions.
 */
final class NoDevices {
    private static final List<String> FUNCTIONS = List.of(
            "avdevice_register_all",
            "avdevice_version",
            "avdevice_configuration",
            "avdevice_list_input_sources",
            "avdevice_list_output_sinks",
            "avdevice_free_list_devices",
            "av_input_audio_device_next",
            "av_input_video_device_next",
            "av_output_audio_device_next",
            "av_output_video_device_next");

    private static final byte[] RETURN_ZERO_X86 = {0x31, (byte) 0xC0, (byte) 0xC3};
    private static final byte[] RETURN_ZERO_ARM = {0, 0, (byte) 0x80, (byte) 0xD2, (byte) 0xC0, 3, 0x5F, (byte) 0xD6};

    private static final int HEADER = 64;
    private static final int SEGMENT = 56;
    private static final int SEGMENTS = 4;
    private static final int SYMBOL = 24;
    /** The writable half lies this much higher in memory than in the file; a multiple of every page size. */
    private static final long WRITABLE = 0x10000;

    private final ByteBuffer file = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final boolean arm;
    private final String soname;
    private final String version;

    private NoDevices(boolean arm, String soname) {
        this.arm = arm;
        this.soname = soname;
        this.version = "LIBAVDEVICE_" + soname.substring(soname.lastIndexOf('.') + 1);
    }

    /** @param soname with the number of its version, such as {@code libavdevice.so.62} */
    static byte[] library(String platform, String soname) {
        return new NoDevices(platform.endsWith("-arm64"), soname).write();
    }

    private byte[] write() {
        file.position(HEADER + SEGMENTS * SEGMENT);
        int strings = writeNames();
        int stringsEnd = file.position();
        int code = align();
        file.put(arm ? RETURN_ZERO_ARM : RETURN_ZERO_X86);
        int symbols = align();
        writeSymbols(code);
        int hash = align();
        writeHash();
        int versions = align();
        file.putShort((short) 0);
        FUNCTIONS.forEach(function -> file.putShort((short) 2));
        int definitions = align();
        writeDefinition(1, soname, 28);
        writeDefinition(2, version, 0);
        int dynamic = align();
        long[] entries = {
            14,
            names.get(soname),
            5,
            strings,
            10,
            stringsEnd - strings,
            6,
            symbols,
            11,
            SYMBOL,
            4,
            hash,
            0x6ffffff0L,
            versions,
            0x6ffffffcL,
            definitions,
            0x6ffffffdL,
            2,
            0,
            0
        };
        for (long entry : entries) file.putLong(entry);
        int end = file.position();
        writeHeader();
        writeSegment(1, 5, 0, 0, dynamic, WRITABLE);
        writeSegment(1, 6, dynamic, WRITABLE + dynamic, end - dynamic, WRITABLE);
        writeSegment(2, 6, dynamic, WRITABLE + dynamic, end - dynamic, 8);
        writeSegment(0x6474e551, 6, 0, 0, 0, 16);
        byte[] bytes = new byte[end];
        file.rewind().get(bytes);
        return bytes;
    }

    private int align() {
        file.position((file.position() + 7) / 8 * 8);
        return file.position();
    }

    private int writeNames() {
        int start = file.position();
        file.put((byte) 0);
        List<String> all = new java.util.ArrayList<>(FUNCTIONS);
        all.add(soname);
        all.add(version);
        for (String name : all) {
            names.put(name, file.position() - start);
            file.put(name.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        }
        return start;
    }

    private void writeSymbols(int code) {
        file.put(new byte[SYMBOL]);
        for (String function : FUNCTIONS)
            // A global function in the first section that counts.
            file.putInt(names.get(function))
                    .put((byte) 0x12)
                    .put((byte) 0)
                    .putShort((short) 1)
                    .putLong(code)
                    .putLong(arm ? RETURN_ZERO_ARM.length : RETURN_ZERO_X86.length);
    }

    /** One bucket, whose chain goes through all symbols. */
    private void writeHash() {
        int count = FUNCTIONS.size() + 1;
        file.putInt(1).putInt(count).putInt(1).putInt(0);
        for (int i = 2; i < count; i++) file.putInt(i);
        file.putInt(0);
    }

    private void writeDefinition(int index, String name, int next) {
        file.putShort((short) 1)
                .putShort((short) (index == 1 ? 1 : 0))
                .putShort((short) index)
                .putShort((short) 1)
                .putInt(hash(name))
                .putInt(20)
                .putInt(next)
                .putInt(names.get(name))
                .putInt(0);
    }

    private static int hash(String name) {
        int hash = 0;
        for (char letter : name.toCharArray()) {
            hash = (hash << 4) + letter;
            int high = hash & 0xF0000000;
            if (high != 0) hash ^= high >>> 24;
            hash &= ~high;
        }
        return hash;
    }

    private void writeHeader() {
        file.position(0);
        file.put(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        file.putShort((short) 3).putShort((short) (arm ? 183 : 62)).putInt(1);
        file.putLong(0).putLong(HEADER).putLong(0).putInt(0);
        file.putShort((short) HEADER).putShort((short) SEGMENT).putShort((short) SEGMENTS);
        file.putShort((short) 64).putShort((short) 0).putShort((short) 0);
    }

    private void writeSegment(int type, int flags, long offset, long address, long size, long align) {
        file.putInt(type).putInt(flags).putLong(offset).putLong(address).putLong(address);
        file.putLong(size).putLong(size).putLong(align);
    }
}
