package org.gatehouse.roll;

import java.util.List;
import java.util.Map;
import org.gatehouse.sheets.Columns;
import org.gatehouse.sheets.Problem;
import org.gatehouse.sheets.Sheet;

/**
 * What an import of contacts would do, child by child. It ends nobody: who is missing stays a contact until somebody says
 * otherwise.
 *
 * @param held what the file was compared with, also contacts that ended
 * @param pupils the roll by id, for the names beside the contacts
 * @param sourceIds the information system’s numbers, by contact
 */
public record ContactPlan(
        Sheet sheet,
        Columns<ContactField> columns,
        List<HeldContact> held,
        Map<Long, Pupil> pupils,
        Map<Long, String> sourceIds,
        List<PupilContact> add,
        List<Change<PupilContact>> change,
        List<PupilContact> same,
        List<PupilContact> missing,
        List<Problem> problems)
        implements ImportPlan<ContactField, PupilContact> {}
