package org.sharedgrowth.observatory.indicators.analysis.index;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.Operator;

/**
 * An index with its versions.
 *
 * @param version the version that is used unless a request names another: the newest verified one
 *     or, if none is verified, the newest
 * @param unverified the parts that nobody has confirmed yet, in English; empty if the index is
 *     verified
 * @param inputs the figures that it needs
 * @param versions in the order of their registration
 */
@Schema(name = "CompositeIndex", description = "A composite index.")
record IndexView(
        @Schema(examples = "HDI") String code,
        @Schema(examples = "UNDP") String owner,
        @Schema(examples = "HDR2021-22") String version,
        Status status,
        @Schema(examples = "[\"goalposts of traffic\"]") List<String> unverified,
        @Schema(examples = "UNDP, Human Development Report 2021/22, Technical note 1")
                @Nullable String source,
        @Schema(minimum = "0", examples = "3") int decimals,
        @Schema(
                        description = "Whether the highest or the lowest score has rank 1.",
                        enumeration = {"highest", "lowest"})
                String best,
        List<InputView> inputs,
        List<VersionView> versions) {

    /** Whether the scores may be published. */
    @Schema(name = "IndexStatus")
    enum Status {
        verified,
        unverified;

        static Status of(Definition definition) {
            return definition.status() == Definition.Status.VERIFIED ? verified : unverified;
        }
    }

    /** A version. */
    @Schema(name = "IndexVersion")
    record VersionView(
            @Schema(examples = "HDR2021-22") String version,
            Status status,
            Instant registeredAt,
            @Schema(
                            description = "The definition.",
                            examples = "/api/indicators/v1/indices/HDI/versions/HDR2021-22")
                    String url) {

        static VersionView of(StoredDefinition stored) {
            Definition definition = stored.definition();
            return new VersionView(
                    definition.version(),
                    Status.of(definition),
                    stored.registeredAt(),
                    IndexResource.PATH
                            + "/"
                            + definition.code()
                            + "/versions/"
                            + definition.version());
        }
    }

    /** Figures that an index needs. */
    @Schema(name = "IndexInput")
    record InputView(
            @Schema(examples = "LE") String node,
            @Schema(examples = "LE") String indicator,
            Map<String, String> breakdown,
            @Schema(examples = "Life expectancy at birth") @Nullable String label,
            @Schema(examples = "years") @Nullable String unit) {}

    /**
     * An index.
     *
     * @param versions at least one
     */
    static IndexView of(List<StoredDefinition> versions) {
        Definition definition = IndexDefinitions.current(versions).definition();
        return new IndexView(
                definition.code(),
                definition.owner(),
                definition.version(),
                Status.of(definition),
                definition.unverified(),
                definition.source(),
                definition.decimals(),
                definition.best().name().toLowerCase(Locale.ROOT),
                definition.inputs().entrySet().stream()
                        .map(input -> input(definition, input.getKey(), input.getValue()))
                        .toList(),
                versions.stream().map(VersionView::of).toList());
    }

    private static InputView input(Definition definition, String name, Operator.Input input) {
        String indicator = input.indicator();
        var node = definition.allNodes().get(name);
        return new InputView(
                name,
                indicator == null ? name : indicator,
                input.where(),
                node == null ? null : node.label(),
                node == null ? null : node.unit());
    }
}
