package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

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
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads {@code /structure/{type}/{agency}/{id}/{version}/{items}} of SDMX-REST 2.x. */
public final class StructureReader30 {
    private static final int MAX_PARTS = 5;
    private static final int VERSION = 3;
    private static final String ANY = "*";
    private static final Set<String> KNOWN =
            Set.of("detail", "references", "asOf", "format", "formatVersion", "lang", "api_key");

    private StructureReader30() {}

    /**
     * Reads a request.
     *
     * @param request a request whose path consists of the segments after {@code structure}
     */
    public static StructureRequest read(SdmxRequest request, Instant now) {
        List<String> path = request.path();
        if (path.size() > MAX_PARTS) {
            throw Problem.parameter(
                    "path", String.join("/", path), "nothing may follow the items of a scheme.");
        }
        QueryParameters parameters = QueryParameters.of(request.parameters(), KNOWN);
        Vintage vintage = AsOf.read(parameters.get("asOf"), null, now);
        List<Kind> kinds = kinds(list(path, 0));
        boolean mayMatchSeveral = path.size() < VERSION || hasWildcardOrList(path);
        StructureQuery query =
                new StructureQuery(
                        kinds,
                        Kinds.SDMX_30.getOrDefault(ANY, List.of()),
                        list(path, 1),
                        list(path, 2),
                        choices(versions(path)),
                        items(path, kinds),
                        detail(parameters.get("detail", "full")),
                        ReferencesReader.read(
                                List.of(parameters.get("references", "none").split(",", -1)),
                                Kinds.SDMX_30,
                                true));
        return new StructureRequest(
                query,
                parameters.canonical("3.0", path),
                StructureFormat.SDMX_30
                        .choose(
                                parameters.get("format"),
                                parameters.get("formatVersion"),
                                request.accept())
                        .format(),
                new Languages(parameters.get("lang"), request.languages()).preferred(),
                vintage instanceof Vintage.At(Instant instant) ? instant : null,
                parameters.ignored(),
                !mayMatchSeveral,
                versions(path).stream().anyMatch(StructureReader30::mayBeDraft));
    }

    /** The requested kinds; all kinds if the request names none. */
    static List<Kind> kinds(List<String> types) {
        List<Kind> kinds = new ArrayList<>();
        for (String type : types.isEmpty() ? List.of(ANY) : types) {
            List<Kind> known = Kinds.SDMX_30.get(type);
            if (known != null) {
                kinds.addAll(known);
            } else if (Kinds.UNSUPPORTED.contains(type)) {
                throw SdmxErrors.notOffered(type, "Ask for " + knownTypes() + ".");
            } else {
                throw Problem.parameter("type", type, "ask for " + knownTypes() + ".");
            }
        }
        return kinds;
    }

    private static String knownTypes() {
        return String.join(", ", Kinds.SDMX_30.keySet());
    }

    /** The values of a segment; empty if all are requested. */
    private static List<String> list(List<String> path, int index) {
        String text = index < path.size() ? path.get(index) : "";
        List<String> values = text.isEmpty() ? List.of(ANY) : List.of(text.split(",", -1));
        return values.contains(ANY) || values.contains("all") ? List.of() : values;
    }

    /** Whether a part of the path is omitted, is a wildcard or lists several values. */
    private static boolean hasWildcardOrList(List<String> path) {
        for (String part : path.subList(0, VERSION)) {
            if (part.isEmpty() || part.equals(ANY) || part.equals("all") || part.contains(",")) {
                return true;
            }
        }
        String version = path.size() > VERSION ? path.get(VERSION) : "~";
        return version.equals(ANY) || version.equals("all") || version.contains(",");
    }

    /** The versions as sent; by default the latest version, whether stable or draft. */
    private static List<String> versions(List<String> path) {
        List<String> texts = path.size() > VERSION ? list(path, VERSION) : List.of("~");
        return texts.isEmpty() ? List.of(ANY) : texts;
    }

    private static boolean mayBeDraft(String version) {
        return version.contains("~") || version.endsWith("-draft");
    }

    private static List<VersionChoice> choices(List<String> versions) {
        List<VersionChoice> choices = new ArrayList<>();
        for (String text : versions) {
            choices.add(VersionChoice.ofStructure(text));
        }
        return choices;
    }

    private static List<String> items(List<String> path, List<Kind> kinds) {
        List<String> items = path.size() < MAX_PARTS ? List.of() : list(path, MAX_PARTS - 1);
        if (!items.isEmpty() && kinds.stream().anyMatch(kind -> kind.type().items() == null)) {
            throw Problem.parameter(
                    "items", path.get(MAX_PARTS - 1), "only schemes such as codelists have items.");
        }
        return items;
    }

    private static Detail detail(String text) {
        Detail detail = Detail.of(text);
        if (detail == null) {
            throw Problem.parameter(
                    "detail",
                    text,
                    "give full, raw, allstubs, allcompletestubs, referencestubs,"
                            + " referencecompletestubs or referencepartial.");
        }
        return detail;
    }
}
