package org.sharedgrowth.observatory.gateway.portal.index;

import static java.util.Objects.requireNonNullElse;

import io.vertx.core.MultiMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Indices;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/**
 * The choice in the address of a page of an index.
 *
 * @param code of the index
 * @param area code of the marked economy; empty if none is
 * @param from year of the earlier ranks; empty for the year before
 * @param to year of the ranks; empty for the newest
 * @param page as written in the address; empty for the first
 * @param weights the visitor's weights by part, as written; empty if those of the owner are shown
 */
record IndexQuery(
        String code,
        String area,
        String from,
        String to,
        String page,
        Map<String, String> weights) {
    /** Parameters of the visitor's weights begin with this, followed by the part. */
    static final String WEIGHT = "w.";

    IndexQuery {
        weights = Map.copyOf(weights);
    }

    static IndexQuery of(String code, MultiMap query) {
        Map<String, String> weights = new TreeMap<>();
        query.forEach((name, value) -> {
            if (name.startsWith(WEIGHT) && !value.isBlank()) {
                weights.put(name.substring(WEIGHT.length()), value.strip());
            }
        });
        return new IndexQuery(
                code,
                text(query, "area").toUpperCase(Locale.ROOT),
                text(query, "from"),
                text(query, "to"),
                text(query, "page"),
                weights);
    }

    private static String text(MultiMap query, String name) {
        return requireNonNullElse(query.get(name), "").strip();
    }

    /** A copy without the visitor's weights, years and economy. */
    IndexQuery withoutChoices() {
        return new IndexQuery(code, "", "", "", page, Map.of());
    }

    /** A copy without the visitor's weights and the page number. */
    IndexQuery withoutWeights() {
        return new IndexQuery(code, area, from, to, "", Map.of());
    }

    /** A copy that is compared with the year before. */
    IndexQuery withoutFrom() {
        return new IndexQuery(code, area, "", to, page, weights);
    }

    /**
     * A copy without those weights that equal the weights of the owner; the form sends every
     * weight, even unchanged ones.
     *
     * @param ownerWeights the weights of the owner by part
     */
    IndexQuery withoutOwnerWeights(Map<String, BigDecimal> ownerWeights) {
        Map<String, String> visitorWeights = new TreeMap<>(weights);
        visitorWeights
                .entrySet()
                .removeIf(weight -> isEqual(weight.getValue(), ownerWeights.get(weight.getKey())));
        return new IndexQuery(code, area, from, to, page, visitorWeights);
    }

    private static boolean isEqual(String typed, @Nullable BigDecimal number) {
        return number != null
                && typed.matches("[0-9]{1,9}([.][0-9]{1,20})?")
                && new BigDecimal(typed).compareTo(number) == 0;
    }

    IndexQuery withArea(String other) {
        return new IndexQuery(code, other, from, to, page, weights);
    }

    /** The years that are chosen, as fields of a form. */
    List<Choice> years() {
        return Stream.of(new Choice("from", from, false), new Choice("to", to, false))
                .filter(year -> !year.label().isEmpty())
                .toList();
    }

    /** The page of the ranking, without the page number. */
    Target rankingPage() {
        Target target =
                Target.of("/indices", code).with("area", area).with("from", from).with("to", to);
        for (Map.Entry<String, String> weight : new TreeMap<>(weights).entrySet()) {
            target = target.with(WEIGHT + weight.getKey(), weight.getValue());
        }
        return target;
    }

    /** The page of changes, without the page number. */
    Target changes() {
        return Target.of(Target.of("/indices", code) + "/changes")
                .with("area", area)
                .with("from", from)
                .with("to", to);
    }

    /** The ranks at the service. */
    Target ranks() {
        return api("ranks").with("period", to).with("weights", joinedWeights());
    }

    /** The scores of all areas at the service, with the composition. */
    Target scores() {
        return api("scores")
                .with("period", to)
                .with("weights", joinedWeights())
                .with("pageSize", 1000);
    }

    /** The composition at the service, with the weights of the owner. */
    Target composition() {
        return api("scores").with("pageSize", 1);
    }

    /**
     * The changes at the service; the effects of figures are split by whether these are revised or
     * new.
     */
    Target rankChanges() {
        return api("rank-changes").with("from", from).with("to", to);
    }

    /** The changes at the service, with the effects of figures split by indicator. */
    Target rankChangesByInput() {
        return rankChanges().with("by", "input");
    }

    private Target api(String operation) {
        return Target.of(Target.of(Indices.API, code) + "/" + operation);
    }

    private String joinedWeights() {
        return new TreeMap<>(weights)
                .entrySet().stream()
                        .map(weight -> weight.getKey() + ":" + weight.getValue())
                        .collect(Collectors.joining(","));
    }
}
