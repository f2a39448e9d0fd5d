package org.sharedgrowth.observatory.indicators.exchange.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.sharedgrowth.observatory.indicators.exchange.request.DataFormat;
import org.sharedgrowth.observatory.indicators.exchange.request.DataRequest;
import org.sharedgrowth.observatory.indicators.query.Condition;
import org.sharedgrowth.observatory.indicators.query.Condition.Operator;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.KeyPattern;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * The name under which a browser saves an answer: dataflow, query and the extension of the format.
 * Dimensions that are not restricted, or to totals only, are left out.
 */
final class FileName {
    private static final Set<String> TOTALS = Set.of("_T", "_Z");
    private static final Set<String> NAMED_DIMENSIONS = Set.of(Dsd.AREA, "INDICATOR");

    /** More codes of a dimension than this are left out. */
    private static final int MAX_CODES = 4;

    private FileName() {}

    /** The value of {@code Content-Disposition}: tables are saved, other formats may be shown. */
    static String disposition(DataRequest request) {
        DataFormat format = request.format();
        String kind = format.isTable() ? "attachment" : "inline";
        return kind + "; filename=\"" + of(request.first().query()) + extension(format) + '"';
    }

    private static String of(DataQuery query) {
        StringJoiner name = new StringJoiner("-").add(query.flow().id().id());
        List<Dsd.Component> dimensions = query.flow().structure().dimensions();
        for (int d = 0; d < dimensions.size(); d++) {
            String dimension = dimensions.get(d).id();
            Set<String> codes = codes(query, d, dimension);
            boolean says = codes.size() <= MAX_CODES && !TOTALS.containsAll(codes);
            if (says && !dimension.equals(Dsd.FREQUENCY)) {
                String joined = String.join("+", codes);
                name.add(NAMED_DIMENSIONS.contains(dimension) ? joined : dimension + "_" + joined);
            }
        }
        return name.toString().replaceAll("[^A-Za-z0-9_+-]", "_");
    }

    /** Codes that a dimension is restricted to; empty if it is not restricted. */
    private static Set<String> codes(DataQuery query, int position, String dimension) {
        Set<String> codes = new LinkedHashSet<>();
        for (KeyPattern key : query.keys()) {
            List<List<String>> positions = key.positions();
            if (position >= positions.size() || positions.get(position).isEmpty()) {
                codes.clear();
                break;
            }
            codes.addAll(positions.get(position));
        }
        return codes.isEmpty() ? byCondition(query, dimension) : codes;
    }

    private static Set<String> byCondition(DataQuery query, String dimension) {
        Set<String> codes = new LinkedHashSet<>();
        for (Condition condition : query.conditions()) {
            if (condition.component().equals(dimension)) {
                for (List<Condition.Term> terms : condition.alternatives()) {
                    if (terms.size() != 1 || terms.getFirst().operator() != Operator.EQ) {
                        return Set.of();
                    }
                    codes.add(terms.getFirst().value());
                }
            }
        }
        return codes;
    }

    private static String extension(DataFormat format) {
        return switch (format) {
            case GENERIC, SPECIFIC, GENERIC_SERIES, SPECIFIC_SERIES -> ".xml";
            case JSON_1, JSON_2, JSON_2_1, JSON_STAT -> ".json";
            case CSV_1, CSV_2, CSV_2_1 -> ".csv";
            case XLSX -> ".xlsx";
            case TEXT -> ".txt";
        };
    }
}
