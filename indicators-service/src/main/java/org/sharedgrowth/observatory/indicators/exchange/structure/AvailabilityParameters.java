package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.AsOf;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads the parameters of availability queries that are common to both dialects. */
public final class AvailabilityParameters {
    private static final Set<ArtefactType> ALL =
            Set.of(
                    ArtefactType.CODELIST,
                    ArtefactType.CONCEPT_SCHEME,
                    ArtefactType.DATA_STRUCTURE,
                    ArtefactType.DATAFLOW,
                    ArtefactType.DATA_PROVIDER_SCHEME);

    private AvailabilityParameters() {}

    /** The types that the parameter {@code references} names, joined by commas. */
    public static Set<ArtefactType> references(String text) {
        Set<ArtefactType> types = EnumSet.noneOf(ArtefactType.class);
        for (String word : text.split(",", -1)) {
            switch (word) {
                case "none" -> {}
                case "valuelist" -> {
                    // The service has no value lists.
                }
                case "all" -> types.addAll(ALL);
                default ->
                        types.add(
                                ArtefactType.ofResource(word)
                                        .filter(ALL::contains)
                                        .orElseThrow(() ->
                                                Problem.parameter(
                                                        "references",
                                                        text,
                                                        "give none, all, codelist, conceptscheme,"
                                                                + " datastructure, dataflow or"
                                                                + " dataproviderscheme.")));
            }
        }
        return types;
    }

    /** Whether {@code mode} is {@code available}. */
    public static boolean isFaceted(String mode) {
        return switch (mode) {
            case "exact" -> false;
            case "available" -> true;
            default -> throw Problem.parameter("mode", mode, "give exact or available.");
        };
    }

    /**
     * The named dimensions; empty for all.
     *
     * @param any values that mean all dimensions
     */
    public static Set<String> components(List<String> names, Set<String> any, Dsd dsd) {
        for (String name : names) {
            if (any.contains(name)) {
                return Set.of();
            }
            if (dsd.dimension(name) < 0 && !name.equals(dsd.timeDimension().id())) {
                throw Problem.parameter(
                        "component", name, "it is not a dimension of " + dsd.id() + ".");
            }
        }
        return Set.copyOf(names);
    }

    /**
     * The instant in {@code updatedAfter}; null if absent. It must not be later than the vintage.
     */
    public static @Nullable Instant after(@Nullable String text, Vintage vintage) {
        if (text == null) {
            return null;
        }
        Instant after = AsOf.after(text);
        if (vintage instanceof Vintage.At(Instant at) && after.isAfter(at)) {
            throw Problem.parameter("updatedAfter", text, "it is later than asOf.");
        }
        return after;
    }
}
