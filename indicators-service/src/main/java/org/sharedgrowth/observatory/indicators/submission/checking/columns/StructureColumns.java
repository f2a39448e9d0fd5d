package org.sharedgrowth.observatory.indicators.submission.checking.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.Rule;
import org.sharedgrowth.observatory.indicators.submission.reading.ColumnTexts;
import org.sharedgrowth.observatory.indicators.submission.reading.CsvScanner;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;

/** The leading columns of SDMX-CSV: the structure of a row and its action. */
final class StructureColumns {
    private static final long MAX_BYTES = 1 << 20;

    /** The meaning of a text in these columns. */
    private enum Meaning {
        GOOD,
        DELETE,
        WRONG
    }

    private final ColumnPlan plan;
    private final ArtefactId flow;
    private final Findings findings;
    private final Column structure;
    private final Column structureId;
    private final Column action;

    StructureColumns(ColumnPlan plan, ArtefactId flow, Findings findings) {
        this.plan = plan;
        this.flow = flow;
        this.findings = findings;
        this.structure = new Column(plan.structure);
        this.structureId = new Column(plan.structureId);
        this.action = new Column(plan.action);
    }

    /** Adds a finding for a row of another dataflow. */
    void checkStructure(CsvScanner row) throws UnreadableFile {
        check(row, structure, Rule.WRONG_STRUCTURE);
        check(row, structureId, Rule.WRONG_STRUCTURE);
    }

    /** Whether the row deletes its cell or series; adds a finding for an unknown action. */
    boolean isDeletion(CsvScanner row) throws UnreadableFile {
        return check(row, action, Rule.UNKNOWN_ACTION) == Meaning.DELETE;
    }

    private Meaning check(CsvScanner row, Column column, Rule rule) throws UnreadableFile {
        if (column.position < 0) {
            return Meaning.GOOD;
        }
        Meaning meaning = column.meaning(row);
        if (meaning == Meaning.WRONG) {
            String name = plan.names.get(column.position);
            findings.error(rule, row.row(), name, row.text(column.position), flow);
        }
        return meaning;
    }

    private Meaning meaningOf(Column column, String text) {
        if (column == action) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "d", "delete" -> Meaning.DELETE;
                case "", "i", "a", "m", "r", "information", "append", "merge", "replace" ->
                        Meaning.GOOD;
                default -> Meaning.WRONG;
            };
        }
        boolean valid = column == structure ? text.equalsIgnoreCase("dataflow") : namesFlow(text);
        return valid ? Meaning.GOOD : Meaning.WRONG;
    }

    /** Whether a text names the dataflow: the same agency, id and major version. */
    private boolean namesFlow(String text) {
        String start = flow.agency() + ":" + flow.id() + "(" + flow.major();
        return text.startsWith(start)
                && text.substring(start.length())
                        .matches("\\+?(\\.[0-9.+]*)?\\)" + (plan.isLabelled() ? "(: .*)?" : ""));
    }

    /** A column with few distinct texts, each interpreted once. */
    private final class Column {
        private final int position;
        private final ColumnTexts texts = new ColumnTexts(MAX_BYTES);
        private final List<Meaning> meanings = new ArrayList<>();

        Column(int position) {
            this.position = position;
        }

        Meaning meaning(CsvScanner row) throws UnreadableFile {
            int text = texts.number(row.bytes(), row.start(position), row.end(position));
            if (text == meanings.size()) {
                meanings.add(meaningOf(this, texts.text(text)));
            }
            return meanings.get(text);
        }
    }
}
