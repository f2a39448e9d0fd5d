package org.sharedgrowth.observatory.reports.publication;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.reports.document.Draft;
import org.sharedgrowth.observatory.reports.document.Edition;
import org.sharedgrowth.observatory.reports.document.KnownSentence;
import org.sharedgrowth.observatory.reports.document.binding.Cell;
import org.sharedgrowth.observatory.reports.document.binding.CellKey;
import org.sharedgrowth.observatory.reports.document.binding.CellRef;
import org.sharedgrowth.observatory.reports.document.binding.Unit;
import org.sharedgrowth.observatory.reports.document.language.Language;

/** A sealed document as read from the database. */
@JsonIgnoreProperties(ignoreUnknown = true)
record StoredDocument(
        String language,
        String bindings,
        String text,
        List<SealedCell> cells,
        List<FactView> facts,
        List<SealedSentence> sentences) {
    /** A cell as stored at approval. */
    record SealedCell(
            String ref,
            String flow,
            String key,
            String period,
            @Nullable BigDecimal value,
            String status,
            UnitView unit,
            int unitMultiplier,
            String source,
            long release,
            String submission,
            String indicatorName,
            String areaName) {
        Cell cell() {
            return new Cell(
                    new CellKey(flow, key, period),
                    Optional.ofNullable(value),
                    status,
                    new Unit(unit.code(), unit.name()),
                    unitMultiplier,
                    source,
                    Optional.empty(),
                    release,
                    submission,
                    new Cell.Labels(indicatorName, areaName));
        }
    }

    /**
     * A sentence as stored at approval.
     *
     * @param text with the values of its bindings
     * @param template with the names of bindings in place of their values
     * @param names of its bindings
     */
    record SealedSentence(String id, String text, String template, List<String> names) {}

    /**
     * The edition as it was sealed: bindings and text are parsed again and resolved with the sealed
     * cells.
     */
    Edition edition() {
        List<KnownSentence> known =
                sentences.stream()
                        .filter(sentence -> !sentence.template().isEmpty())
                        .map(s -> new KnownSentence(s.id(), s.template(), false))
                        .toList();
        Language textLanguage = Language.find(language).orElseThrow();
        Draft draft = Draft.read(bindings, text, textLanguage, known);
        Map<String, Cell> byName = new HashMap<>();
        cells.forEach(cell -> byName.put(cell.ref(), cell.cell()));
        Map<CellRef, Cell> found = new LinkedHashMap<>();
        for (CellRef ref : draft.bindings().cells().keySet()) {
            Cell cell = byName.get(ref.toString());
            if (cell != null) {
                found.put(ref, cell);
            }
        }
        return Edition.of(draft, found);
    }

    /** The sentences that print bound values or words, by id. */
    Map<String, String> boundSentences() {
        Map<String, String> boundSentences = new LinkedHashMap<>();
        for (SealedSentence sentence : sentences) {
            if (!sentence.names().isEmpty()) {
                boundSentences.put(sentence.id(), sentence.text());
            }
        }
        return boundSentences;
    }
}
