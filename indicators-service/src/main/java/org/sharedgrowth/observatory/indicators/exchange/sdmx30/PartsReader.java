package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Parts;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads {@code attributes} and {@code measures}, which choose the parts of rows to return. */
final class PartsReader {
    private PartsReader() {}

    /** The parts; an empty text means the default, which is everything. */
    static Parts read(String attributes, String measures, Dsd dsd) {
        boolean measure =
                switch (measures) {
                    case "", "all" -> true;
                    case "none" -> false;
                    default -> requireMeasure(measures, dsd);
                };
        List<Integer> ofSeries = Parts.positions(dsd.seriesAttributes().size());
        List<Integer> ofObservations = Parts.positions(dsd.observationAttributes().size());
        List<Integer> none = List.of();
        return switch (attributes) {
            case "", "dsd", "all" -> Parts.of(dsd, measure, ofSeries, ofObservations);
            case "none", "msd" -> Parts.of(dsd, measure, none, none);
            case "dataset" -> Parts.of(dsd, measure, seriesAttributes(dsd, true), none);
            case "series" -> Parts.of(dsd, measure, seriesAttributes(dsd, false), none);
            case "obs" -> Parts.of(dsd, measure, none, ofObservations);
            default -> readNamed(attributes, measure, dsd);
        };
    }

    /**
     * Positions of the series attributes that are attached to the whole data set or, if {@code
     * isAttachedToDataSet} is false, of all others.
     */
    private static List<Integer> seriesAttributes(Dsd dsd, boolean isAttachedToDataSet) {
        return Parts.positions(dsd.seriesAttributes().size()).stream()
                .filter(a -> {
                    List<String> attachedTo = dsd.seriesAttributes().get(a).attachedTo();
                    return isAttachedToDataSet == (attachedTo != null && attachedTo.isEmpty());
                })
                .toList();
    }

    private static boolean requireMeasure(String measures, Dsd dsd) {
        for (String id : measures.split(",", -1)) {
            if (!id.equals(dsd.measure().id())) {
                throw Problem.parameter(
                        "measures", measures, "give all, none or " + dsd.measure().id() + ".");
            }
        }
        return true;
    }

    private static Parts readNamed(String attributes, boolean measure, Dsd dsd) {
        List<Integer> ofSeries = new ArrayList<>();
        List<Integer> ofObservations = new ArrayList<>();
        for (String id : attributes.split(",", -1)) {
            if (dsd.seriesAttribute(id) >= 0) {
                ofSeries.add(dsd.seriesAttribute(id));
            } else if (dsd.observationAttribute(id) >= 0) {
                ofObservations.add(dsd.observationAttribute(id));
            } else {
                throw Problem.parameter(
                        "attributes",
                        attributes,
                        "'"
                                + id
                                + "' is not an attribute; give ids, dsd, series, obs, all or"
                                + " none.");
            }
        }
        return Parts.of(
                dsd,
                measure,
                ofSeries.stream().sorted().distinct().toList(),
                ofObservations.stream().sorted().distinct().toList());
    }
}
