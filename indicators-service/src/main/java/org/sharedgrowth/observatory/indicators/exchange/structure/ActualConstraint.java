package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.Availability;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Annotation;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Names;
import org.sharedgrowth.observatory.indicators.structure.Reference;
import org.sharedgrowth.observatory.indicators.structure.Registry;

/** Describes the available data of a dataflow as a constraint. */
final class ActualConstraint {
    private static final Names NAMES =
            new Names(
                    Map.of(
                            "en", "Data available",
                            "fr", "Données disponibles",
                            "es", "Datos disponibles",
                            "ru", "Доступные данные",
                            "zh", "可用数据",
                            "ar", "البيانات المتاحة"));
    private static final Names DESCRIPTIONS =
            Names.english("The codes and periods of the observations that you may see now.");
    private static final String METRICS = "sdmx_metrics";

    private ActualConstraint() {}

    /**
     * The constraint.
     *
     * @param components the components to include; empty for all
     * @param registry registered structures; the constraint gets an id that none of them has
     */
    static Artefact of(
            Dataflow flow, Availability found, Set<String> components, Registry registry) {
        ArtefactId id = flow.id();
        return new Artefact(
                ArtefactType.DATA_CONSTRAINT,
                id(id, registry),
                NAMES,
                DESCRIPTIONS,
                List.of(
                        metric("obs_count", found.observations()),
                        metric("series_count", found.series())),
                new Definition.Availability(
                        Reference.exactly(ArtefactType.DATAFLOW, id),
                        components,
                        present(flow.structure(), found, components),
                        coveredTime(found),
                        found.series(),
                        found.observations()),
                List.of());
    }

    private static Annotation metric(String id, long count) {
        return new Annotation(METRICS, Long.toString(count), Names.NONE, id);
    }

    /** An id that no registered constraint has. */
    private static ArtefactId id(ArtefactId flow, Registry registry) {
        ArtefactId defaultId = new ArtefactId(flow.agency(), "CC_" + flow.id(), flow.version());
        boolean isTaken =
                !registry.versions(ArtefactType.DATA_CONSTRAINT, flow.agency(), defaultId.id())
                        .isEmpty();
        return isTaken
                ? new ArtefactId(flow.agency(), defaultId.id() + "_ACTUAL", flow.version())
                : defaultId;
    }

    private static List<Definition.AvailableCodes> present(
            Dsd dsd, Availability found, Set<String> components) {
        List<Definition.AvailableCodes> present = new ArrayList<>();
        for (int d = 0; d < dsd.dimensions().size(); d++) {
            String id = dsd.dimensions().get(d).id();
            if (components.isEmpty() || components.contains(id)) {
                present.add(new Definition.AvailableCodes(id, found.codes().get(d)));
            }
        }
        return present;
    }

    private static Definition.@Nullable TimeCoverage coveredTime(Availability found) {
        TimePeriod first = found.first();
        TimePeriod last = found.last();
        return first == null || last == null
                ? null
                : new Definition.TimeCoverage(
                        startOf(first.firstDay()),
                        startOf(last.lastDay().plusDays(1)).minusSeconds(1),
                        first.toString(),
                        last.toString());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
