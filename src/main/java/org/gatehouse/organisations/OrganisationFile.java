package org.gatehouse.organisations;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/** Organisations as a CSV file that any spreadsheet opens and an import reads back the same. */
public final class OrganisationFile {
    /** By which spreadsheets know that the accents are in UTF-8. */
    private static final String MARK = "\uFEFF";

    private OrganisationFile() {}

    /** Writes the file whole, or leaves what was there before. */
    public static void write(Path file, List<Organisation> organisations) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(folder, ".gatehouse-", ".csv");
        try {
            Files.writeString(draft, csv(organisations), StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    static String csv(List<Organisation> organisations) throws IOException {
        StringWriter text = new StringWriter();
        text.write(MARK);
        List<OrganisationField> fields = Arrays.asList(OrganisationField.values());
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(fields.stream().map(OrganisationField::key).toList());
            for (Organisation one : organisations)
                writer.writeRecord(fields.stream()
                        .map(field -> SafeCell.write(field.of(one)))
                        .toList());
        }
        return text.toString();
    }
}
