package org.sharedgrowth.observatory.indicators.exchange.sdmx21;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sharedgrowth.observatory.indicators.exchange.http.QueryParameters;
import org.sharedgrowth.observatory.indicators.exchange.http.SdmxErrors;
import org.sharedgrowth.observatory.indicators.exchange.http.SdmxRequest;
import org.sharedgrowth.observatory.indicators.exchange.structure.Detail;
import org.sharedgrowth.observatory.indicators.exchange.structure.Kind;
import org.sharedgrowth.observatory.indicators.exchange.structure.Kinds;
import org.sharedgrowth.observatory.indicators.exchange.structure.ReferencesReader;
import org.sharedgrowth.observatory.indicators.exchange.structure.StructureFormat;
import org.sharedgrowth.observatory.indicators.exchange.structure.StructureQuery;
import org.sharedgrowth.observatory.indicators.exchange.structure.StructureRequest;
import org.sharedgrowth.observatory.indicators.exchange.structure.VersionChoice;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.query.AsOf;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads {@code /{type}/{agency}/{id}/{version}/{items}} of SDMX-REST 1.x. */
public final class StructureReader21 {
    private static final int MAX_PARTS = 5;
    private static final String ALL = "all";
    private static final Set<String> KNOWN =
            Set.of("detail", "references", "asOf", "format", "formatVersion", "lang", "api_key");

    private StructureReader21() {}

    /**
     * Reads a request.
     *
     * @param request a request whose path consists of the segments from the type on
     */
    public static StructureRequest read(SdmxRequest request, Instant now) {
        List<String> path = request.path().isEmpty() ? List.of("") : request.path();
        if (path.size() > MAX_PARTS) {
            throw Problem.parameter(
                    "path", String.join("/", path), "nothing may follow the items of a scheme.");
        }
        List<Kind> kinds = kinds(path.getFirst());
        QueryParameters parameters = QueryParameters.of(request.parameters(), KNOWN);
        Vintage vintage = AsOf.read(parameters.get("asOf"), null, now);
        StructureQuery query =
                new StructureQuery(
                        kinds,
                        Kinds.SDMX_21.getOrDefault("structure", List.of()),
                        list(path, 1),
                        list(path, 2),
                        versions(path),
                        items(path, kinds),
                        detail(parameters.get("detail", "full")),
                        ReferencesReader.read(
                                List.of(parameters.get("references", "none")),
                                Kinds.SDMX_21,
                                false));
        return new StructureRequest(
                query,
                parameters.canonical("2.1", path),
                StructureFormat.SDMX_21
                        .choose(
                                parameters.get("format"),
                                parameters.get("formatVersion"),
                                request.accept())
                        .format(),
                new Languages(parameters.get("lang"), request.languages()).preferred(),
                vintage instanceof Vintage.At(Instant instant) ? instant : null,
                parameters.ignored(),
                true,
                false);
    }

    private static List<Kind> kinds(String type) {
        List<Kind> kinds = Kinds.SDMX_21.get(type);
        if (kinds != null) {
            return kinds;
        }
        if (Kinds.UNSUPPORTED.contains(type)) {
            throw SdmxErrors.notOffered(type, "Ask for " + knownTypes() + ".");
        }
        throw Problem.parameter("type", type, "ask for data, schema or " + knownTypes() + ".");
    }

    private static String knownTypes() {
        return String.join(", ", Kinds.SDMX_21.keySet());
    }

    /** The values of a segment; empty if all are requested. */
    private static List<String> list(List<String> path, int index) {
        String text = index < path.size() ? path.get(index) : "";
        List<String> values = text.isEmpty() ? List.of(ALL) : List.of(text.split("\\+", -1));
        return values.contains(ALL) || values.contains("*") ? List.of() : values;
    }

    private static List<VersionChoice> versions(List<String> path) {
        String text = path.size() > 3 && !path.get(3).isEmpty() ? path.get(3) : "latest";
        List<VersionChoice> choices = new ArrayList<>();
        for (String version : text.split("\\+", -1)) {
            choices.add(
                    switch (version) {
                        case ALL, "*" -> VersionChoice.ALL;
                        case "latest" -> VersionChoice.LATEST;
                        default -> {
                            if (!version.matches("[0-9]+([.][0-9]+)*+")) {
                                throw Problem.parameter(
                                        "version", text, "give x.y.z, latest or all.");
                            }
                            yield VersionChoice.exactly(version);
                        }
                    });
        }
        return choices;
    }

    private static List<String> items(List<String> path, List<Kind> kinds) {
        List<String> items = path.size() < MAX_PARTS ? List.of() : list(path, MAX_PARTS - 1);
        if (!items.isEmpty() && !kinds.stream().allMatch(StructureReader21::hasItems)) {
            throw Problem.parameter(
                    "items", path.get(MAX_PARTS - 1), "only schemes such as codelists have items.");
        }
        return items;
    }

    /**
     * Whether the type has items; in this version of the standard, a hierarchy counts as the only
     * item of a hierarchical codelist.
     */
    private static boolean hasItems(Kind kind) {
        return kind.type().items() != null || kind.type() == ArtefactType.HIERARCHY;
    }

    private static Detail detail(String text) {
        Detail detail = Detail.of(text);
        if (detail == null || text.equals("raw")) {
            throw Problem.parameter(
                    "detail",
                    text,
                    "give full, allstubs, allcompletestubs, referencestubs,"
                            + " referencecompletestubs or referencepartial.");
        }
        return detail;
    }
}
