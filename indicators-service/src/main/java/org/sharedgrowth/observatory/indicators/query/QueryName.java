package org.sharedgrowth.observatory.indicators.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.Condition.Operator;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/**
 * Describes a query in words, for the name of a file: the requested indicators, areas and groups of
 * people, and the day of the newest release. Dimensions that are not restricted, or restricted only
 * to totals, are left out; without an indicator the dataflow is named.
 */
public final class QueryName {
    /** The language of file names in ASCII. */
    public static final List<String> ENGLISH = List.of("en");

    /** Dimensions that are not groups of people. */
    private static final Set<String> NO_GROUPS = Set.of(Dsd.FREQUENCY, Dsd.INDICATOR, Dsd.AREA);

    /** A dimension restricted to more codes than this is left out. */
    private static final int MAX_CODES = 4;

    private QueryName() {}

    /**
     * The parts in order, some of them empty.
     *
     * @param released when the newest release in the answer was published
     */
    public static List<String> parts(DataQuery query, List<String> languages, Instant released) {
        Dsd dsd = query.flow().structure();
        List<String> parts = new ArrayList<>();
        String indicators = names(query, dsd.dimension(Dsd.INDICATOR), languages);
        parts.add(indicators.isEmpty() ? query.flow().names().in(languages) : indicators);
        parts.add(names(query, dsd.dimension(Dsd.AREA), languages));
        for (int d = 0; d < dsd.dimensions().size(); d++) {
            boolean isGroup = !NO_GROUPS.contains(dsd.dimensions().get(d).id());
            parts.add(isGroup ? names(query, d, languages) : "");
        }
        parts.add(LocalDate.ofInstant(released, ZoneOffset.UTC).toString());
        return parts;
    }

    /**
     * Names of the codes that a dimension is restricted to; empty if they are not part of the file
     * name.
     */
    private static String names(DataQuery query, int position, List<String> languages) {
        if (position < 0) {
            return "";
        }
        Dsd.Component dimension = query.flow().structure().dimensions().get(position);
        Collection<String> codes = codes(query, position, dimension.id());
        if (codes.size() == 1) {
            String code = codes.iterator().next();
            return Dsd.TOTALS.contains(code) ? "" : name(dimension.codelist(), code, languages);
        }
        if (codes.size() > MAX_CODES || Dsd.TOTALS.containsAll(codes)) {
            return "";
        }
        StringJoiner names = new StringJoiner("+");
        for (String code : codes) {
            names.add(name(dimension.codelist(), code, languages));
        }
        return names.toString();
    }

    /** The name without the unit in brackets that some names end with. */
    private static String name(@Nullable Codelist codes, String code, List<String> languages) {
        Item item = codes == null ? null : codes.find(code);
        String name = item == null ? code : item.names().in(languages);
        int unit = name.indexOf('(');
        return unit > 0 && name.endsWith(")") ? name.substring(0, unit) : name;
    }

    /** Codes that a dimension is restricted to; empty if it is not restricted. */
    private static Collection<String> codes(DataQuery query, int position, String dimension) {
        if (query.keys().size() == 1) {
            List<List<String>> positions = query.keys().getFirst().positions();
            if (position < positions.size() && positions.get(position).size() == 1) {
                return positions.get(position);
            }
        }
        Set<String> codes = new LinkedHashSet<>();
        for (KeyPattern key : query.keys()) {
            List<List<String>> positions = key.positions();
            if (position >= positions.size() || positions.get(position).isEmpty()) {
                codes.clear();
                break;
            }
            codes.addAll(positions.get(position));
        }
        return codes.isEmpty() ? codesOfCondition(query, dimension) : codes;
    }

    private static Set<String> codesOfCondition(DataQuery query, String dimension) {
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
}
