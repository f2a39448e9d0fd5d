package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.indicators.query.Sort;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Reads {@code sort}: ids of components joined by plus, each optionally with {@code :asc} or {@code
 * :desc}; {@code series_key} means all dimensions except time; {@code *} means all dimensions, with
 * time last.
 */
final class SortReader {
    private static final String SERIES_KEY = "series_key";

    private SortReader() {}

    /** The requested order; the default order if the text is empty. */
    static Sort read(String text, Dsd dsd) {
        List<Sort.Term> terms = new ArrayList<>();
        boolean isDefault = true;
        if (!text.isEmpty()) {
            for (String part : text.split("\\+", -1)) {
                int colon = part.indexOf(':');
                String id = colon < 0 ? part : part.substring(0, colon);
                boolean descending = colon >= 0 && isDescending(part.substring(colon + 1), text);
                isDefault &= !descending && isDefaultTerm(id, terms.isEmpty(), dsd);
                add(id, descending, text, dsd, terms);
            }
        }
        return isDefault ? Sort.DEFAULT : new Sort(terms);
    }

    private static boolean isDefaultTerm(String id, boolean first, Dsd dsd) {
        return first
                ? id.equals(SERIES_KEY) || id.equals("*")
                : id.equals(dsd.timeDimension().id()) || id.equals("*");
    }

    private static boolean isDescending(String direction, String text) {
        return switch (direction) {
            case "asc" -> false;
            case "desc" -> true;
            default -> throw malformed(text, "'" + direction + "' is neither asc nor desc.");
        };
    }

    private static void add(
            String id, boolean descending, String text, Dsd dsd, List<Sort.Term> terms) {
        if (id.equals(SERIES_KEY) || id.equals("*")) {
            dsd.dimensions().forEach(d -> addOnce(d.id(), descending, terms));
            if (id.equals("*")) {
                addOnce(dsd.timeDimension().id(), descending, terms);
            }
            return;
        }
        boolean known =
                dsd.dimension(id) >= 0
                        || id.equals(dsd.timeDimension().id())
                        || id.equals(dsd.measure().id())
                        || dsd.seriesAttribute(id) >= 0
                        || dsd.observationAttribute(id) >= 0;
        if (!known) {
            throw malformed(text, "the structure has no component '" + id + "'.");
        }
        addOnce(id, descending, terms);
    }

    private static void addOnce(String id, boolean descending, List<Sort.Term> terms) {
        if (terms.stream().noneMatch(term -> term.component().equals(id))) {
            terms.add(new Sort.Term(id, descending));
        }
    }

    private static Problem malformed(String text, String hint) {
        return Problem.parameter("sort", text, hint);
    }
}
