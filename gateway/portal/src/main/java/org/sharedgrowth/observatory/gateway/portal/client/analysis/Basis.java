package org.sharedgrowth.observatory.gateway.portal.client.analysis;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Indices;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;

/**
 * The release, method and figures that an answer was computed from.
 *
 * @param flow code of the data set of the figures
 */
public record Basis(
        Releases.@Nullable Pin release,
        @Nullable String flow,
        @Nullable Method method,
        @Nullable List<Indices.Input> inputs,
        @Nullable List<Warning> warnings) {
    /** Represents an answer that could not be read. */
    public static final Basis NONE = new Basis(null, null, null, null, null);

    /** The figures that were used; none if they are not known. */
    public List<Indices.Input> figures() {
        return requireNonNullElse(inputs, List.<Indices.Input>of());
    }

    /** What a reader must know first; may be empty. */
    public List<Warning> notes() {
        return requireNonNullElse(warnings, List.<Warning>of());
    }

    /** A method by id and version. */
    public record Method(String id, String version) {}

    /** A warning about an area and period, as a sentence in the language of the request. */
    public record Warning(String detail, @Nullable String area, @Nullable String period) {}
}
