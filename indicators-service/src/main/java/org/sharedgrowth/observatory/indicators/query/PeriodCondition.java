package org.sharedgrowth.observatory.indicators.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.Condition.Term;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;

/**
 * A condition on the time period, prepared for comparing ordinals. {@code ge} matches periods that
 * start on or after the first day of the given period, {@code le} those that end on or before its
 * last day, {@code gt} and {@code lt} those completely after or before it; {@code eq} matches only
 * the given period, with the same frequency. Not thread-safe.
 */
final class PeriodCondition {
    private final List<Alternative> alternatives = new ArrayList<>();

    /**
     * The first and last permitted day; the only permitted period, null for any; and the terms that
     * compare the text of the period.
     */
    private record Alternative(
            LocalDate from, LocalDate to, @Nullable TimePeriod onlyPeriod, List<Term> textTerms) {}

    private final Map<Frequency, int[]> bounds = new EnumMap<>(Frequency.class);

    PeriodCondition(Condition condition) {
        for (List<Term> terms : condition.alternatives()) {
            LocalDate from = LocalDate.of(1, 1, 1);
            LocalDate to = LocalDate.of(9999, 12, 31);
            TimePeriod onlyPeriod = null;
            List<Term> textTerms = new ArrayList<>();
            for (Term term : terms) {
                switch (term.operator()) {
                    case GE -> from = later(from, period(term).firstDay());
                    case GT -> from = later(from, period(term).lastDay().plusDays(1));
                    case LE -> to = earlier(to, period(term).lastDay());
                    case LT -> to = earlier(to, period(term).firstDay().minusDays(1));
                    case EQ -> {
                        TimePeriod period = onlyPeriod == null ? exactPeriod(term) : null;
                        onlyPeriod = period == null ? onlyPeriod : period;
                        if (period == null) {
                            textTerms.add(term);
                        }
                    }
                    case NE, CO, NC, SW, EW -> textTerms.add(term);
                }
            }
            alternatives.add(new Alternative(from, to, onlyPeriod, textTerms));
        }
    }

    private static TimePeriod period(Term term) {
        return TimePeriod.parse(term.value());
    }

    /** The period if the term's value is exactly its text, otherwise null. */
    private static @Nullable TimePeriod exactPeriod(Term term) {
        TimePeriod period = TimePeriod.find(term.value());
        return period != null && period.toString().equals(term.value()) ? period : null;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /** Whether the matching periods of each frequency form one contiguous range. */
    boolean isRange() {
        return alternatives.size() == 1 && alternatives.getFirst().textTerms.isEmpty();
    }

    /** First ordinal of the range, see {@link #isRange()}. */
    int first(Frequency frequency) {
        return bounds(frequency)[0];
    }

    /** Last ordinal of the range. */
    int last(Frequency frequency) {
        return bounds(frequency)[1];
    }

    boolean matches(Frequency frequency, int ordinal) {
        int[] ranges = bounds(frequency);
        for (int i = 0; i < alternatives.size(); i++) {
            if (ordinal >= ranges[2 * i]
                    && ordinal <= ranges[2 * i + 1]
                    && matches(alternatives.get(i).textTerms, frequency, ordinal)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(List<Term> textTerms, Frequency frequency, int ordinal) {
        if (textTerms.isEmpty()) {
            return true;
        }
        String text = new TimePeriod(frequency, ordinal).toString();
        return textTerms.stream().allMatch(term -> term.matches(text));
    }

    /** Pairs of first and last ordinal, one pair for each alternative. */
    private int[] bounds(Frequency frequency) {
        return bounds.computeIfAbsent(
                frequency,
                f -> {
                    int[] ranges = new int[2 * alternatives.size()];
                    for (int i = 0; i < alternatives.size(); i++) {
                        Alternative alternative = alternatives.get(i);
                        int first = firstFrom(f, alternative.from);
                        int last = lastUntil(f, alternative.to);
                        TimePeriod onlyPeriod = alternative.onlyPeriod;
                        if (onlyPeriod != null) {
                            first = Math.max(first, onlyPeriod.ordinal());
                            last =
                                    onlyPeriod.frequency() == f
                                            ? Math.min(last, onlyPeriod.ordinal())
                                            : first - 1;
                        }
                        ranges[2 * i] = first;
                        ranges[2 * i + 1] = last;
                    }
                    return ranges;
                });
    }

    private static int firstFrom(Frequency frequency, LocalDate day) {
        TimePeriod period = TimePeriod.containing(frequency, day);
        return period.firstDay().isBefore(day) ? period.ordinal() + 1 : period.ordinal();
    }

    private static int lastUntil(Frequency frequency, LocalDate day) {
        TimePeriod period = TimePeriod.containing(frequency, day);
        return period.lastDay().isAfter(day) ? period.ordinal() - 1 : period.ordinal();
    }
}
