package org.gatehouse.organisations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.gatehouse.paper.CsvPaper;
import org.gatehouse.paper.PaperFile;

/** Organisations as a CSV file that any spreadsheet opens and an import reads back the same. */
public final class OrganisationFile {
    private OrganisationFile() {}

    /** Writes the file whole, or leaves what was there before. */
    public static void write(Path file, List<Organisation> organisations) throws IOException {
        List<OrganisationField> fields = Arrays.asList(OrganisationField.values());
        PaperFile.write(
                file,
                CsvPaper.write(
                        fields.stream().map(OrganisationField::key).toList(),
                        organisations.stream()
                                .map(one -> fields.stream()
                                        .map(field -> field.of(one))
                                        .toList())
                                .toList()));
    }
}
