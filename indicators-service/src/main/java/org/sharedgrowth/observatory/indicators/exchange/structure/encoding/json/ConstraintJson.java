package org.sharedgrowth.observatory.indicators.exchange.structure.encoding.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.ConstraintXml;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.MessageArtefact;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.Region;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Reference;

/** Writes content constraints, which describe allowed or available data. */
final class ConstraintJson {
    private final JsonContext context;
    private final Json json;

    ConstraintJson(JsonContext context) {
        this.context = context;
        this.json = context.json();
    }

    /** Writes a constraint as an artefact. */
    void write(MessageArtefact shown) {
        json.object(() -> {
            context.identity(shown);
            switch (shown.artefact().definition()) {
                case Definition.Constraint allowed -> {
                    role("Allowed");
                    if (!shown.isStub()) {
                        attachment(allowed.attachedTo());
                        regions(Region.of(allowed, context.registry()), null);
                    }
                }
                case Definition.Availability actual -> {
                    role("Actual");
                    if (!shown.isStub()) {
                        attachment(List.of(actual.flow()));
                        regions(new Region(actual.present(), List.of()), time(actual));
                        period(actual.period());
                    }
                }
                default -> throw new IllegalArgumentException(shown.artefact().urn());
            }
        });
    }

    /**
     * Writes the constraint that describes available data as in version 2.1, in which it is no
     * longer an artefact.
     */
    void availability(MessageArtefact shown) {
        if (!(shown.artefact().definition() instanceof Definition.Availability actual)) {
            throw new IllegalArgumentException(shown.artefact().urn());
        }
        json.object(() -> {
            json.object(
                    "constraintAttachment", () -> json.put("dataflow", context.urn(actual.flow())));
            json.object(
                    "cubeRegion",
                    () -> region(new Region(actual.present(), List.of()), time(actual)));
            json.put("seriesCount", actual.series()).put("obsCount", actual.observations());
        });
    }

    private void role(String role) {
        switch (context.version()) {
            case V1_0 -> json.put("type", role);
            case V2_0 -> json.put("role", role);
            case V2_1 -> {}
        }
    }

    /**
     * The time range to write beside the codes; null if it is not requested or is written
     * elsewhere.
     */
    private Definition.@Nullable TimeCoverage time(Definition.Availability actual) {
        boolean requested = actual.components().contains(ConstraintXml.TIME);
        boolean beside = requested || (!context.isVersionOne() && actual.components().isEmpty());
        return beside ? actual.covered() : null;
    }

    private void attachment(List<Reference> attachedTo) {
        ArtefactType type = attachedTo.getFirst().type();
        json.object(
                "constraintAttachment",
                () ->
                        json.texts(
                                type.collection(),
                                attachedTo.stream().map(context::urn).distinct().toList()));
    }

    private void regions(Region region, Definition.@Nullable TimeCoverage time) {
        json.array("cubeRegions", List.of(region), each -> json.object(() -> region(each, time)));
    }

    private void region(Region region, Definition.@Nullable TimeCoverage time) {
        json.put(context.isVersionOne() ? "isIncluded" : "include", true);
        List<Definition.AvailableCodes> keys =
                region.keys().stream().filter(key -> !key.codes().isEmpty()).toList();
        if (!keys.isEmpty() || time != null) {
            List<Runnable> entries = new ArrayList<>();
            keys.forEach(key -> entries.add(() -> values(key)));
            if (time != null) {
                entries.add(() -> range(time));
            }
            json.array("keyValues", entries, json::object);
        }
        if (!region.attributes().isEmpty()) {
            json.array(
                    context.isVersionOne() ? "attributes" : "components",
                    region.attributes(),
                    attribute -> json.object(() -> values(attribute)));
        }
    }

    private void values(Definition.AvailableCodes component) {
        json.put("id", component.component());
        if (context.isVersionOne()) {
            json.texts("values", component.codes());
        } else {
            // The standard also allows plain texts, but some readers support only objects.
            json.array(
                    "values",
                    component.codes(),
                    code -> json.object(() -> json.put("value", code)));
        }
    }

    private void range(Definition.TimeCoverage time) {
        json.put("id", ConstraintXml.TIME)
                .object(
                        "timeRange",
                        () -> {
                            json.object("startPeriod", () -> bound(time.first()));
                            json.object("endPeriod", () -> bound(time.last()));
                        });
    }

    private void bound(String period) {
        json.put("period", period).put("isInclusive", true);
    }

    private void period(Definition.@Nullable TimeCoverage covered) {
        if (context.isVersionOne() && covered != null) {
            json.object(
                    "referencePeriod",
                    () ->
                            json.put("startTime", covered.start().toString())
                                    .put("endTime", covered.end().toString()));
        }
    }
}
