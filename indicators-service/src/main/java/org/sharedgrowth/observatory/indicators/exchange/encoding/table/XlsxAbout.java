package org.sharedgrowth.observatory.indicators.exchange.encoding.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Content;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Message;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/** Writes the sheet that describes the figures, their vintage and sources, and the columns. */
final class XlsxAbout {
    private static final double LABEL_WIDTH = 24;
    private static final double TEXT_WIDTH = 90;

    private final Message message;
    private final List<String> languages;
    private int row;

    XlsxAbout(Message message) {
        this.message = message;
        this.languages = message.header().languages();
    }

    /**
     * Writes the sheet.
     *
     * @param asOf the requested instant; null for the newest release
     */
    void write(Worksheet sheet, @Nullable Instant asOf) {
        sheet.width(0, LABEL_WIDTH);
        sheet.width(1, TEXT_WIDTH);
        message.contents().forEach(content -> identify(content, sheet));
        Dsd dsd = message.content().flow().structure();
        put(sheet, "Structure", dsd.id().toString());
        put(sheet, "Newest release included", message.header().prepared().toString());
        put(sheet, "As of", asOf == null ? "the newest release" : asOf.toString());
        put(sheet, "Query", message.target());
        terms(sheet);
        row++;
        put(sheet, "Column", "Meaning");
        sheet.range(row - 1, 0, row - 1, 1).style().bold().set();
        for (Dsd.Component component : columns(dsd)) {
            put(sheet, component.id(), component.names().in(languages));
        }
    }

    private void identify(Content content, Worksheet sheet) {
        Dataflow flow = content.flow();
        put(sheet, "Dataflow", flow.names().in(languages));
        sheet.style(row - 1, 1).bold().set();
        put(sheet, "", flow.descriptions().in(languages));
        put(sheet, "Identifier", flow.id().toString());
        ArtefactId agreement = content.agreement();
        if (agreement != null) {
            put(sheet, "Agreement", agreement.toString());
        }
    }

    private void terms(Worksheet sheet) {
        put(
                sheet,
                "Attribution",
                "Shared Growth Observatory, and the source named with each figure");
        put(
                sheet,
                "Licence",
                "The terms of each source apply to its figures; name the source, the release"
                        + " and this observatory when you use them.");
        put(
                sheet,
                "Missing values",
                "An empty cell is not zero; the status says why there is no value.");
        put(
                sheet,
                "Multiplier",
                "The true figure is the value × 10 to the power of the multiplier.");
    }

    private static List<Dsd.Component> columns(Dsd dsd) {
        List<Dsd.Component> columns = new ArrayList<>(dsd.dimensions());
        columns.add(dsd.timeDimension());
        columns.add(dsd.measure());
        columns.addAll(dsd.seriesAttributes());
        columns.addAll(dsd.observationAttributes());
        return columns;
    }

    private void put(Worksheet sheet, String label, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, 0, label);
            sheet.inlineString(row, 1, text);
            row++;
        }
    }
}
