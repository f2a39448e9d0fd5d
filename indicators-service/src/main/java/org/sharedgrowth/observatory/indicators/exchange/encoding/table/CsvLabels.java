package org.sharedgrowth.observatory.indicators.exchange.encoding.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.encoding.TableOptions;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.indicators.structure.SpreadsheetText;

/**
 * Writes cells with ids, with or without names; a name is written after the id in the same cell, or
 * in a separate column. Files with names are meant for spreadsheets, so no text in them may begin
 * like a formula.
 */
final class CsvLabels {
    private static final String SEPARATOR = ": ";

    private final TableOptions.Labels labels;
    private final List<String> languages;

    CsvLabels(TableOptions.Labels labels, List<String> languages) {
        this.labels = labels;
        this.languages = List.copyOf(languages);
    }

    private boolean inOneCell() {
        return labels == TableOptions.Labels.BOTH;
    }

    /** Whether names have their own columns. */
    boolean inOwnColumn() {
        return labels == TableOptions.Labels.NAME;
    }

    /** The titles of a component's column and of the column with its names. */
    void title(Dsd.Component component, ByteSink out) {
        String name = labels == TableOptions.Labels.ID ? "" : component.names().in(languages);
        out.put(',');
        out.csvField(inOneCell() ? component.id() + SEPARATOR + name : component.id());
        if (inOwnColumn()) {
            out.put(',').csvField(SpreadsheetText.escapeFormula(name));
        }
    }

    /** The id of the structure to which the rows belong, with its name. */
    void identity(String id, String name, ByteSink out) {
        out.csvField(inOneCell() ? id + SEPARATOR + name : id);
        if (inOwnColumn()) {
            out.put(',').csvField(SpreadsheetText.escapeFormula(name));
        }
    }

    /** A cell of a component, with the comma before it; empty if the text is null. */
    void cell(Dsd.Component component, @Nullable String text, ByteSink out) {
        out.put(',');
        if (labels == TableOptions.Labels.ID) {
            out.csvField(text == null ? "" : text);
            return;
        }
        String name = text == null ? null : name(component.codelist(), text);
        if (name == null) {
            out.csvField(text == null ? "" : SpreadsheetText.escapeFormula(text));
        } else {
            String cell = inOneCell() ? text + SEPARATOR + name : String.valueOf(text);
            out.csvField(SpreadsheetText.escapeFormula(cell));
        }
        if (inOwnColumn()) {
            out.put(',').csvField(name == null ? "" : SpreadsheetText.escapeFormula(name));
        }
    }

    private @Nullable String name(@Nullable Codelist codelist, String code) {
        Item item = codelist == null ? null : codelist.find(code);
        return item == null ? null : item.names().in(languages);
    }
}
