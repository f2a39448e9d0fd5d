package org.sharedgrowth.observatory.reports.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.reports.document.binding.Cell;
import org.sharedgrowth.observatory.reports.document.binding.CellRef;
import org.sharedgrowth.observatory.reports.document.binding.Fact;
import org.sharedgrowth.observatory.reports.document.binding.Rounding;
import org.sharedgrowth.observatory.reports.document.binding.Unit;
import org.sharedgrowth.observatory.reports.document.binding.WordOutcome;

/**
 * The record of a published version: both parts as typed, every cell, fact, word and sentence.
 * Canonical JSON; decimals are strings.
 */
public final class SealedDocument {
    private SealedDocument() {}

    /**
     * The data that identifies a version.
     *
     * @param slug name of the report in URLs
     * @param version its number
     * @param release number of the release it is pinned to
     * @param releasedAt instant of that release, ISO 8601
     * @param bindings the binding part as typed
     * @param text the text part as typed
     */
    public record Imprint(
            String slug,
            String version,
            long release,
            String releasedAt,
            String bindings,
            String text) {}

    /** The document. */
    public static String write(Edition edition, Imprint imprint) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("format", "observatory-report/1");
        document.put("slug", imprint.slug());
        document.put("version", imprint.version());
        document.put("language", edition.draft().language().code());
        document.put("title", edition.title());
        document.put("summary", edition.summary());
        document.put(
                "release", Map.of("id", imprint.release(), "publishedAt", imprint.releasedAt()));
        document.put("bindings", imprint.bindings());
        document.put("text", imprint.text());
        document.put("literals", edition.draft().literals());
        document.put("cells", cells(edition));
        document.put("facts", facts(edition));
        document.put("words", words(edition));
        document.put("sentences", sentences(edition));
        return CanonicalJson.write(document);
    }

    private static List<Object> cells(Edition edition) {
        List<Object> cells = new ArrayList<>();
        for (CellRef ref : edition.bindings().cells().keySet()) {
            edition.resolution().cell(ref).ifPresent(cell -> cells.add(cell(ref, cell)));
        }
        return cells;
    }

    private static Map<String, @Nullable Object> cell(CellRef ref, Cell cell) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("ref", ref.toString());
        json.put("flow", cell.key().flow());
        json.put("key", cell.key().key());
        json.put("period", cell.key().period());
        json.put("value", cell.value().map(Rounding::plain).orElse(null));
        json.put("status", cell.status());
        json.put("unit", unit(cell.unit()));
        json.put("unitMultiplier", cell.multiplier());
        json.put("source", cell.source());
        json.put("release", cell.release());
        json.put("submission", cell.submission());
        json.put("indicatorName", cell.labels().indicator());
        json.put("areaName", cell.labels().area());
        return json;
    }

    private static Map<String, Object> unit(Unit unit) {
        return Map.of("code", unit.code(), "name", unit.name());
    }

    private static List<Object> facts(Edition edition) {
        List<Object> facts = new ArrayList<>();
        for (Fact fact : edition.resolution().facts().values()) {
            Optional<Cell> cell = fact.shownCell().flatMap(edition.resolution()::cell);
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("name", fact.name());
            json.put("flow", cell.map(c -> c.key().flow()).orElse(null));
            json.put("key", cell.map(c -> c.key().key()).orElse(null));
            json.put("period", fact.period().map(p -> p.text()).orElse(null));
            json.put("exact", fact.exact().map(Rounding::plain).orElse(null));
            json.put("rounded", fact.rounded().map(Rounding::plain).orElse(null));
            json.put("step", Rounding.plain(fact.step()));
            json.put("printed", edition.prose().value(fact.name(), false));
            json.put("unit", unit(fact.unit()));
            json.put("status", cell.map(Cell::status).orElse(null));
            json.put("source", cell.map(Cell::source).orElse(null));
            json.put(
                    "reason",
                    fact.reason().map(why -> DraftText.say(why, Language.ENGLISH)).orElse(null));
            json.put("cells", fact.cells().stream().map(CellRef::toString).toList());
            facts.add(json);
        }
        return facts;
    }

    private static List<Object> words(Edition edition) {
        List<Object> words = new ArrayList<>();
        for (WordOutcome word : edition.resolution().words().values()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("name", word.name());
            json.put("class", word.result().orElse(null));
            words.add(json);
        }
        return words;
    }

    private static List<Object> sentences(Edition edition) {
        List<Object> sentences = new ArrayList<>();
        for (Edition.BoundSentence sentence : edition.sentences()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("id", sentence.id());
            json.put("text", sentence.text());
            json.put("template", sentence.source().template());
            json.put("names", List.copyOf(sentence.names()));
            sentences.add(json);
        }
        return sentences;
    }
}
