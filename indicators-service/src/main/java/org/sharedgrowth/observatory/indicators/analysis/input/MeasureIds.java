package org.sharedgrowth.observatory.indicators.analysis.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.inequality.Measure;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.service.problem.Problem;

/** The ids of measures of inequality in requests and answers, such as {@code theil-t}. */
public final class MeasureIds {
    private static final String ALL = "all";

    private MeasureIds() {}

    public static String of(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The measures that the parameter {@code measures} names: ids joined by commas, or {@code all}.
     *
     * @param possible the measures that may be named
     * @param defaults the measures if the parameter is absent
     * @throws Problem 400 for any other id
     */
    public static List<Measure> read(
            @Nullable String sent, Collection<Measure> possible, List<Measure> defaults) {
        if (sent == null || sent.isEmpty()) {
            return defaults;
        }
        if (sent.equals(ALL)) {
            return List.copyOf(possible);
        }
        List<Measure> measures = new ArrayList<>();
        for (String id : sent.split(",", -1)) {
            measures.add(
                    possible.stream()
                            .filter(measure -> of(measure).equals(id.toLowerCase(Locale.ROOT)))
                            .findFirst()
                            .orElseThrow(() -> unknown(id, possible)));
        }
        return measures.stream().distinct().toList();
    }

    private static Problem unknown(String id, Collection<Measure> possible) {
        String names =
                Stream.concat(Stream.of(ALL), possible.stream().map(MeasureIds::of))
                        .collect(Collectors.joining(", "));
        return Problem.parameter("measures", id, RefusalText.localized(t -> t.giveOneOf(names)));
    }
}
