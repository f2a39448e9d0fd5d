package org.sharedgrowth.observatory.gateway.portal.compare;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Status;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Reason;
import org.sharedgrowth.observatory.gateway.portal.compare.Series.NamedSeries;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;

/** Writes for each place why figures are missing, and where a series has a break. */
record CompareReasons(CompareText text, Language language) {
    private static final String BREAK = "B";

    List<Reason> of(List<NamedSeries> all) {
        List<Reason> reasons = new ArrayList<>();
        for (NamedSeries one : all) {
            addMissing(one, reasons);
            one.series().cellsWithValue().stream()
                    .filter(cell -> BREAK.equals(cell.status()))
                    .forEach(cell -> reasons.add(reason(one, List.of(cell))));
        }
        addOutdated(all, reasons);
        List<String> placesWithoutCells =
                all.stream()
                        .filter(one -> one.series().cellsWithValue().isEmpty())
                        .filter(one -> one.series().cells().isEmpty())
                        .map(NamedSeries::name)
                        .toList();
        if (!placesWithoutCells.isEmpty()) {
            reasons.add(new Reason(formats().list(placesWithoutCells), text.noneAtAll()));
        }
        return reasons;
    }

    /** Consecutive periods without a figure for the same reason are combined. */
    private void addMissing(NamedSeries one, List<Reason> reasons) {
        List<Observation> run = new ArrayList<>();
        for (Observation cell : one.series().cells()) {
            boolean isContinued = !run.isEmpty() && cell.missing() && isSame(run.getLast(), cell);
            if (!run.isEmpty() && !isContinued) {
                reasons.add(reason(one, run));
                run.clear();
            }
            if (cell.missing()) {
                run.add(cell);
            }
        }
        if (!run.isEmpty()) {
            reasons.add(reason(one, run));
        }
    }

    private static boolean isSame(Observation one, Observation other) {
        return Objects.equals(one.status(), other.status())
                && Objects.equals(one.comment(), other.comment());
    }

    private Reason reason(NamedSeries one, List<Observation> run) {
        Observation first = run.getFirst();
        String begin = formats().period(first.period());
        String period =
                run.size() == 1
                        ? begin
                        : text.between(begin, formats().period(run.getLast().period()));
        String status = Status.words(requireNonNullElse(first.status(), "A"), language);
        String words = status.isEmpty() ? text.notReported() : status;
        String comment = requireNonNullElse(first.comment(), "");
        return new Reason(
                text.whyPlace(one.name(), period),
                comment.isEmpty() ? words : text.whyWithComment(words, comment));
    }

    /**
     * Adds the places whose newest figure is of an earlier year than the newest figure of all
     * places, grouped by that earlier year.
     */
    private void addOutdated(List<NamedSeries> all, List<Reason> reasons) {
        Map<String, List<String>> byYear = new TreeMap<>();
        for (NamedSeries one : all) {
            one.series()
                    .newest()
                    .ifPresent(cell ->
                            byYear.computeIfAbsent(Series.year(cell), _ -> new ArrayList<>())
                                    .add(one.name()));
        }
        List<String> years = new ArrayList<>(byYear.keySet());
        for (String year : years.subList(0, Math.max(0, years.size() - 1)).reversed()) {
            List<String> names = byYear.getOrDefault(year, List.of());
            reasons.add(new Reason(formats().list(names), text.noneAfter(year)));
        }
    }

    private Formats formats() {
        return Formats.of(language);
    }
}
