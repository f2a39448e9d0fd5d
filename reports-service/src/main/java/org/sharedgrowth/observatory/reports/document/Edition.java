package org.sharedgrowth.observatory.reports.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedgrowth.observatory.reports.document.binding.Bindings;
import org.sharedgrowth.observatory.reports.document.binding.Cell;
import org.sharedgrowth.observatory.reports.document.binding.CellRef;
import org.sharedgrowth.observatory.reports.document.binding.Resolution;
import org.sharedgrowth.observatory.reports.document.binding.Statement;
import org.sharedgrowth.observatory.reports.document.chart.FigureView;

/**
 * A draft together with its data: everything that its rendering needs.
 *
 * @param draft the bindings and the text
 * @param resolution the results of all bindings
 */
public record Edition(Draft draft, Resolution resolution) {
    /** Resolves a draft with its data. */
    public static Edition of(Draft draft, Map<CellRef, Cell> cells) {
        return new Edition(draft, draft.resolve(cells));
    }

    /** Writes sentences with the values of the bindings filled in. */
    public Prose prose() {
        return new Prose(resolution, draft.language());
    }

    /** The title with the values of its bindings filled in. */
    public String title() {
        return draft.narrative().title().map(prose()::text).orElse("");
    }

    /** The first sentence with the values of its bindings filled in. */
    public String summary() {
        return draft.narrative().opening().map(prose()::text).orElse("");
    }

    /** The view of a figure. */
    public FigureView figure(Block.Figure figure) {
        return FigureView.of(figure, bindings(), prose());
    }

    /**
     * The text of every sentence by id, in reading order, with the values of its bindings filled
     * in; then the descriptions of the figures.
     */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (BoundSentence sentence : sentences()) {
            texts.put(sentence.id(), sentence.text());
        }
        return texts;
    }

    List<BoundSentence> sentences() {
        List<BoundSentence> all = new ArrayList<>();
        for (Sentence sentence : draft.narrative().sentences()) {
            all.add(
                    new BoundSentence(
                            sentence.id(), prose().text(sentence), sentence.names(), sentence));
        }
        for (Block.Figure figure : draft.narrative().figures()) {
            Set<String> names =
                    bindings().find(figure.name()).map(bindings()::uses).orElseGet(Set::of);
            String text = figure(figure).description();
            Sentence withoutSpans = new Sentence(figure.sentenceId(), List.of());
            all.add(new BoundSentence(figure.sentenceId(), text, names, withoutSpans));
        }
        return all;
    }

    Bindings bindings() {
        return draft.bindings();
    }

    boolean isWord(String name) {
        return bindings().find(name).filter(Statement.Word.class::isInstance).isPresent();
    }

    /** A sentence with the values of its bindings filled in, and the names of these bindings. */
    record BoundSentence(String id, String text, Set<String> names, Sentence source) {}
}
