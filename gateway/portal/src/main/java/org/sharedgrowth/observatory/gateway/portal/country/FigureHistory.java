package org.sharedgrowth.observatory.gateway.portal.country;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.chart.time.PublishedValues;
import org.sharedgrowth.observatory.chart.time.PublishedValues.Value;
import org.sharedgrowth.observatory.chart.time.TimeLabel;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.country.CountryView.History;
import org.sharedgrowth.observatory.gateway.portal.country.OfficeAnswers.Change;
import org.sharedgrowth.observatory.gateway.portal.country.OfficeAnswers.Edition;
import org.sharedgrowth.observatory.gateway.portal.part.Amounts;

/** Shows the values of the most often revised figure of a series. */
record FigureHistory(CountryText text, Amounts amounts) {
    private static final History NONE = new History("", new RawString(""), List.of());

    /**
     * The figure in one release.
     *
     * @param value null if it is no longer published
     */
    private record Step(Edition edition, @Nullable BigDecimal value) {}

    /**
     * The history of the most often revised figure.
     *
     * @param indicator of the series; empty if it is not known
     * @param editions releases of one series, the newest first
     * @param lastDay the day to which the drawing extends, unless the figure was withdrawn
     * @return the history; without a heading if no figure was ever changed
     */
    History of(Optional<Indicator> indicator, List<Edition> editions, LocalDate lastDay) {
        Map<String, List<Step>> byPeriod = new HashMap<>();
        for (Edition edition : editions.reversed()) {
            for (Change change : edition.cells()) {
                add(
                        byPeriod.computeIfAbsent(change.period(), _ -> new ArrayList<>()),
                        new Step(edition, valueOf(change)));
            }
        }
        return byPeriod.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .max(
                        Map.Entry.<String, List<Step>>comparingByValue(
                                        (one, other) -> Integer.compare(one.size(), other.size()))
                                .thenComparing(Map.Entry.comparingByKey()))
                .flatMap(entry ->
                        indicator.map(
                                known -> history(known, entry.getKey(), entry.getValue(), lastDay)))
                .orElse(NONE);
    }

    private static @Nullable BigDecimal valueOf(Change change) {
        return change.current() == null ? null : change.current().value();
    }

    /** Leaves out releases that did not change the value, and missing values before the first. */
    private static void add(List<Step> steps, Step step) {
        boolean isUnchanged =
                steps.isEmpty()
                        ? step.value() == null
                        : isSame(steps.getLast().value(), step.value());
        if (!isUnchanged) {
            steps.add(step);
        }
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    private History history(
            Indicator indicator, String period, List<Step> steps, LocalDate lastDay) {
        List<String> sentences = new ArrayList<>();
        for (Step step : steps) {
            String day = amounts.formats().date(day(step));
            BigDecimal value = step.value();
            sentences.add(
                    value == null
                            ? text.withdrawnSince(day, step.edition().release())
                            : text.valueSince(
                                    amounts.inFull(indicator, value),
                                    day,
                                    step.edition().release()));
        }
        return new History(
                text.historyHeading(indicator.shortName(), amounts.formats().period(period)),
                new RawString(drawing(indicator, steps, lastDay)),
                sentences);
    }

    /** The drawing of the values and of a final withdrawal; empty if all steps are from one day. */
    private String drawing(Indicator indicator, List<Step> steps, LocalDate lastDay) {
        boolean isWithdrawn = steps.getLast().value() == null;
        List<Value> values = new ArrayList<>();
        for (Step step : isWithdrawn ? steps.subList(0, steps.size() - 1) : steps) {
            BigDecimal value = step.value();
            if (value != null) {
                values.add(
                        new Value(
                                label(day(step)),
                                value.doubleValue(),
                                amounts.inFull(indicator, value)));
            }
        }
        LocalDate end = isWithdrawn ? day(steps.getLast()) : lastDay;
        boolean isOneDay = day(steps.getFirst()).equals(day(steps.getLast()));
        return isOneDay || values.isEmpty()
                ? ""
                : new PublishedValues(values, label(end), isWithdrawn ? text.withdrawn() : "")
                        .markup();
    }

    private TimeLabel label(LocalDate day) {
        return new TimeLabel(day.toString(), amounts.formats().month(YearMonth.from(day)));
    }

    private static LocalDate day(Step step) {
        Instant at = step.edition().publishedAt();
        return LocalDate.ofInstant(at == null ? Instant.EPOCH : at, ZoneOffset.UTC);
    }
}
