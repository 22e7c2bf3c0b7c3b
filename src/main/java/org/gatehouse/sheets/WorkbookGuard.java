package org.gatehouse.sheets;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.gatehouse.rules.Refusal;

/**
 * Looks through a workbook before it is read, with the parsers that read it, so that a small file cannot ask for more memory or
 * time than any list of a school needs.
 */
final class WorkbookGuard {
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;
    private static final int MOST_PARTS = 5_000;
    private static final int MOST_CELLS = 5_000_000;
    /** The last column that a spreadsheet has. */
    private static final int LAST_COLUMN = 16_384;
    /** The reader fills its table of shared texts up to the highest number asked for, also where there are none. */
    private static final int MOST_TEXTS = 5_000_000;

    private static final int LONGEST_NUMBER = 400;
    /** The reader looks every cell up in the list of array formulas. */
    private static final long MOST_LOOKUPS = 1_000_000_000L;

    private final String name;
    private final XMLInputFactory parsers = new InputFactoryImpl();
    private long unpacked;

    private WorkbookGuard(String name) {
        this.name = name;
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    /** @throws Refusal where the workbook is larger inside than any list */
    static void check(byte[] bytes, String name) throws IOException {
        if (parts(bytes) > MOST_PARTS) throw new Refusal("sheets.workbook.large", name);
        WorkbookGuard guard = new WorkbookGuard(name);
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                try (InputStream in = guard.new Counted(zip.getInputStream(part))) {
                    guard.check(in);
                }
            }
        }
    }

    /** How many parts the archive names, counted before anything is made of them. */
    private static int parts(byte[] bytes) {
        int parts = 0;
        for (int at = 0; at + 3 < bytes.length; at++) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2) parts++;
        }
        return parts;
    }

    /** A part that is no XML, or breaks off, is looked at as far as the reader would come. */
    private void check(InputStream in) throws IOException {
        try {
            XMLStreamReader xml = parsers.createXMLStreamReader(in);
            Part part = new Part();
            while (xml.hasNext()) {
                xml.next();
                part.look(xml);
            }
        } catch (XMLStreamException | RuntimeException noXml) {
            if (noXml instanceof Refusal refusal) throw refusal;
        }
        in.transferTo(java.io.OutputStream.nullOutputStream());
    }

    /** What has been met in one part so far. */
    private final class Part {
        private int rows;
        private int cells;
        private int arrays;
        private boolean shared;
        private boolean inValue;
        private final StringBuilder value = new StringBuilder();

        void look(XMLStreamReader xml) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inValue && value.length() <= LONGEST_NUMBER) value.append(xml.getText());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals("v")) endValue();
                }
                default -> {}
            }
        }

        private void start(XMLStreamReader xml) {
            switch (xml.getLocalName()) {
                case "row" -> {
                    if (++rows > CsvText.MOST_ROWS) throw new Refusal("sheets.too-many-rows", name, CsvText.MOST_ROWS);
                }
                case "c" -> {
                    if (++cells > MOST_CELLS) throw new Refusal("sheets.workbook.large", name);
                    shared = "s".equals(xml.getAttributeValue(null, "t"));
                    requireColumn(xml.getAttributeValue(null, "r"));
                }
                case "f" -> {
                    if ("array".equals(xml.getAttributeValue(null, "t"))) arrays++;
                    if ((long) arrays * cells > MOST_LOOKUPS) throw new Refusal("sheets.workbook.large", name);
                }
                case "v" -> {
                    inValue = true;
                    value.setLength(0);
                }
                default -> {}
            }
        }

        private void endValue() {
            inValue = false;
            if (!shared) return;
            // What is no number here is told by the reader itself.
            if (value.toString().strip().matches("\\d+") && Double.parseDouble(value.toString()) > MOST_TEXTS)
                throw new Refusal("sheets.workbook.broken", name);
        }

        private void requireColumn(String address) {
            if (address == null) return;
            long column = 0;
            for (int at = 0; at < address.length(); at++) {
                char next = Character.toUpperCase(address.charAt(at));
                if (next >= 'A' && next <= 'Z') column = column * 26 + next - 'A' + 1;
                if (column > LAST_COLUMN) throw new Refusal("sheets.too-many-columns", name, CsvText.MOST_COLUMNS);
            }
        }
    }

    /** Counts what comes out of the archive and stops where it is too much. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) {
            unpacked += more;
            if (unpacked > MOST_UNPACKED) throw new Refusal("sheets.workbook.large", name);
        }
    }
}
