package org.gatehouse.photos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The faces that people marked in a set of photographs, as WIDER FACE writes them or as CSV. */
record MarkedFaces(Map<String, List<Marked>> byPicture) {
    /**
     * @param counts whether a search must find it; what nobody could recognise was marked as invalid
     */
    record Marked(double x, double y, double width, double height, boolean counts) {
        Marked scaled(double by) {
            return new Marked(x * by, y * by, width * by, height * by, counts);
        }

        /** Where it lies when the picture is turned to the right by 90°. */
        Marked turned(double pictureHeight) {
            return new Marked(pictureHeight - y - height, x, height, width, counts);
        }
    }

    /** A list that ends in {@code .csv} has the columns {@code file,x,y,width,height}; any other is WIDER FACE's. */
    static MarkedFaces read(Path list) throws IOException {
        List<String> lines = Files.readAllLines(list);
        return new MarkedFaces(list.toString().endsWith(".csv") ? csv(lines) : wider(lines));
    }

    private static Map<String, List<Marked>> csv(List<String> lines) {
        Map<String, List<Marked>> byPicture = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            List<Marked> faces = byPicture.computeIfAbsent(cells[0], file -> new ArrayList<>());
            if (cells.length > 4) faces.add(marked(cells, 1, true));
        }
        return byPicture;
    }

    /** A path, the number of faces, then as many lines of x, y, width, height and six marks, the fourth of which is invalid. */
    private static Map<String, List<Marked>> wider(List<String> lines) {
        Map<String, List<Marked>> byPicture = new LinkedHashMap<>();
        for (int at = 0; at < lines.size(); ) {
            String file = lines.get(at++).trim();
            int count = Integer.parseInt(lines.get(at++).trim());
            List<Marked> faces = new ArrayList<>();
            // A picture without a face has one line of noughts all the same.
            for (int i = 0; i < Math.max(1, count); i++) {
                String[] cells = lines.get(at++).trim().split("\\s+");
                boolean valid = cells.length < 8 || cells[7].equals("0");
                if (i < count) faces.add(marked(cells, 0, valid));
            }
            byPicture.put(file, faces);
        }
        return byPicture;
    }

    private static Marked marked(String[] cells, int at, boolean counts) {
        double width = Double.parseDouble(cells[at + 2]);
        double height = Double.parseDouble(cells[at + 3]);
        return new Marked(
                Double.parseDouble(cells[at]),
                Double.parseDouble(cells[at + 1]),
                width,
                height,
                counts && width > 0 && height > 0);
    }
}
