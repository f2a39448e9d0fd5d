package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.util.List;
import java.util.Set;
import org.sharedgrowth.observatory.indicators.exchange.http.Offers;
import org.sharedgrowth.observatory.indicators.exchange.http.QueryParameters;
import org.sharedgrowth.observatory.indicators.exchange.http.SdmxErrors;
import org.sharedgrowth.observatory.indicators.exchange.http.SdmxRequest;
import org.sharedgrowth.observatory.indicators.exchange.structure.References.Relation;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Reads {@code /schema/{context}/{agency}/{id}/{version}} of either dialect.
 *
 * @param dialectKinds all kinds of artefacts that the dialect has
 * @param hasVersionWildcards whether the dialect has wildcards for the latest version
 */
public record SchemaReader(
        List<Kind> dialectKinds, boolean hasVersionWildcards, Offers<SchemaFormat> offers) {
    /** SDMX-REST 1.x. */
    public static final SchemaReader SDMX_21 =
            new SchemaReader(
                    Kinds.SDMX_21.getOrDefault("structure", List.of()),
                    false,
                    SchemaFormat.SDMX_21);

    /** SDMX-REST 2.x. */
    public static final SchemaReader SDMX_30 =
            new SchemaReader(
                    Kinds.SDMX_30.getOrDefault("*", List.of()), true, SchemaFormat.SDMX_30);

    private static final int MIN_PARTS = 3;
    private static final int MAX_PARTS = 4;
    private static final Set<String> KNOWN =
            Set.of(
                    "dimensionAtObservation",
                    "explicitMeasure",
                    "format",
                    "formatVersion",
                    "lang",
                    "api_key");

    /**
     * Reads a request.
     *
     * @param request a request whose path consists of the segments after {@code schema}
     */
    public SchemaRequest read(SdmxRequest request) {
        List<String> path = request.path();
        if (path.size() < MIN_PARTS || path.size() > MAX_PARTS) {
            throw Problem.parameter(
                    "path",
                    String.join("/", path),
                    "give context, agency, id and optionally version after schema.");
        }
        QueryParameters parameters = QueryParameters.of(request.parameters(), KNOWN);
        refuseExplicitMeasure(parameters.get("explicitMeasure", "false"));
        StructureQuery context =
                new StructureQuery(
                        context(path.getFirst()),
                        dialectKinds,
                        parseNames(path.get(1)),
                        parseNames(path.get(2)),
                        List.of(version(path)),
                        List.of(),
                        Detail.REFERENCE_PARTIAL,
                        new References(
                                Set.of(Relation.DESCENDANTS),
                                List.of(new Kind(ArtefactType.DATA_CONSTRAINT, false))));
        return new SchemaRequest(
                context,
                parameters.get("dimensionAtObservation", "TIME_PERIOD"),
                parameters.canonical(hasVersionWildcards ? "3.0" : "2.1", path),
                offers.choose(
                                parameters.get("format"),
                                parameters.get("formatVersion"),
                                request.accept())
                        .format(),
                new Languages(parameters.get("lang"), request.languages()).preferred(),
                parameters.ignored());
    }

    private static List<Kind> context(String text) {
        return switch (text) {
            case "datastructure" -> List.of(new Kind(ArtefactType.DATA_STRUCTURE, null));
            case "dataflow" -> List.of(new Kind(ArtefactType.DATAFLOW, null));
            case "provisionagreement" -> List.of(new Kind(ArtefactType.PROVISION_AGREEMENT, null));
            case "metadatastructure", "metadataflow", "metadataprovisionagreement" ->
                    throw SdmxErrors.notOffered(
                            "schema of reference metadata",
                            "Ask for a datastructure, dataflow or provisionagreement.");
            default ->
                    throw Problem.parameter(
                            "context", text, "give datastructure, dataflow or provisionagreement.");
        };
    }

    private static List<String> parseNames(String text) {
        return text.equals("all") || text.equals("*") ? List.of() : List.of(text);
    }

    private VersionChoice version(List<String> path) {
        String text = path.size() < MAX_PARTS ? "" : path.get(MAX_PARTS - 1);
        if (text.isEmpty() || text.equals("latest")) {
            return VersionChoice.LATEST;
        }
        if (hasVersionWildcards) {
            return VersionChoice.ofStructure(text);
        }
        if (!text.matches("[0-9]+([.][0-9]+)*+")) {
            throw Problem.parameter("version", text, "give x.y.z or latest.");
        }
        return VersionChoice.exactly(text);
    }

    private static void refuseExplicitMeasure(String text) {
        switch (text) {
            case "false" -> {}
            case "true" ->
                    throw SdmxErrors.notOffered(
                            "explicit measure", "No data structure has a measure dimension.");
            default -> throw Problem.parameter("explicitMeasure", text, "give true or false.");
        }
    }
}
