package org.sharedgrowth.observatory.gateway.portal.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Section;
import org.sharedgrowth.observatory.gateway.portal.compare.Series.NamedSeries;
import org.sharedgrowth.observatory.gateway.portal.indicator.Printer;
import org.sharedgrowth.observatory.messages.Markup;

/** Writes the sentences at the top of a comparison from its figures. */
record CompareAnswer(CompareText text, Printer printer) {
    /** If there are more places, no sentence names those above and below the world. */
    private static final int MAX_NAMED = 6;

    /** The answer of a page; without an indicator, it says how to start. */
    static Markup of(CompareText text, List<Section> sections, int places) {
        return switch (sections.size()) {
            case 0 -> Markup.ofText(text.introduction());
            case 1 ->
                    Markup.ofHtml(
                            String.join(
                                    " ",
                                    sections.getFirst().answer().stream()
                                            .map(Markup::toString)
                                            .toList()));
            default -> Markup.ofText(text.answerOfSeveral(sections.size(), text.places(places)));
        };
    }

    /** The answer for one indicator: one to four sentences. */
    List<Markup> of(List<NamedSeries> all) {
        List<NamedSeries> measured =
                all.stream().filter(one -> one.series().newest().isPresent()).toList();
        List<NamedSeries> others =
                measured.stream().filter(one -> !one.series().isWorld()).toList();
        Optional<NamedSeries> world =
                measured.stream().filter(one -> one.series().isWorld()).findFirst();
        List<Markup> sentences = new ArrayList<>();
        if (measured.isEmpty()) {
            sentences.add(Markup.ofText(text.answerIfNone()));
        } else if (others.size() == 1 || measured.size() == 1) {
            sentences.add(change(others.isEmpty() ? measured.getFirst() : others.getFirst()));
        } else {
            sentences.add(range(others.isEmpty() ? measured : others));
        }
        if (printer.share() && !others.isEmpty() && world.isPresent()) {
            addWorld(world.get(), others, sentences);
        }
        return sentences;
    }

    private Markup change(NamedSeries one) {
        List<Observation> cells = one.series().cellsWithValue();
        Observation first = cells.getFirst();
        Observation last = cells.getLast();
        return cells.size() == 1
                ? text.answerOfOnly(one.name(), bold(last), period(last))
                : text.answerOfChange(
                        one.name(), bold(first), period(first), bold(last), period(last));
    }

    private Markup range(List<NamedSeries> measured) {
        List<NamedSeries> sorted =
                measured.stream().sorted(Comparator.comparing(this::newestValue)).toList();
        NamedSeries low = sorted.getFirst();
        NamedSeries high = sorted.getLast();
        return text.answerOfRange(
                bold(newest(low)),
                low.name(),
                period(newest(low)),
                bold(newest(high)),
                high.name(),
                period(newest(high)));
    }

    private void addWorld(NamedSeries world, List<NamedSeries> others, List<Markup> sentences) {
        sentences.add(text.answerOfWorld(bold(newest(world)), period(newest(world))));
        if (others.size() > MAX_NAMED) {
            return;
        }
        List<String> above =
                names(others, one -> newestValue(one).compareTo(newestValue(world)) > 0);
        List<String> below =
                names(others, one -> newestValue(one).compareTo(newestValue(world)) < 0);
        if (!above.isEmpty()) {
            sentences.add(Markup.ofText(text.above(above)));
        }
        if (!below.isEmpty()) {
            sentences.add(Markup.ofText(text.below(below)));
        }
    }

    private static List<String> names(List<NamedSeries> all, Predicate<NamedSeries> condition) {
        return all.stream().filter(condition).map(NamedSeries::name).toList();
    }

    private static Observation newest(NamedSeries one) {
        return one.series().newest().orElseThrow();
    }

    private BigDecimal newestValue(NamedSeries one) {
        return value(newest(one));
    }

    private BigDecimal value(Observation cell) {
        return Series.value(cell, printer.indicator().unitMultiplier());
    }

    private Markup bold(Observation cell) {
        return Markup.bold(printer.inSentence(value(cell)));
    }

    private String period(Observation cell) {
        return printer.formats().period(cell.period());
    }
}
