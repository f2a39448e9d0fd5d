package org.sharedgrowth.observatory.gateway.portal.discovery.reading;

import static java.util.Objects.requireNonNullElse;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.TopicRef;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Names;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Subjects;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/** Reads the topics and units of indicators, which determine what a data set is about. */
@Singleton
class SubjectReader {
    private static final String STRUCTURES = "/sdmx/3.0/structure/";
    private static final String TOPICS = STRUCTURES + "categoryscheme/*/CAS_TOPICS/+";
    private static final String UNITS = STRUCTURES + "codelist/*/CL_UNIT_MEASURE/+";

    private final Services services;

    SubjectReader(Services services) {
        this.services = services;
    }

    /**
     * All topics, units and indicators.
     *
     * @param topics with their themes, in their order
     * @param units by their codes, in their order
     * @param indicators by their codes
     */
    record AllSubjects(
            List<Topics.Topic> topics,
            Map<String, Subjects.Unit> units,
            Map<String, Indicator> indicators) {

        /** What a data set with these indicators is about. */
        Subjects of(List<String> codes) {
            List<Indicator> ofDataSet =
                    codes.stream()
                            .flatMap(code -> Stream.ofNullable(indicators.get(code)))
                            .toList();
            List<String> paths =
                    ofDataSet.stream()
                            .flatMap(indicator -> indicator.subjects().stream())
                            .map(TopicRef::id)
                            .distinct()
                            .toList();
            List<String> unitCodes =
                    ofDataSet.stream().map(Indicator::unitCode).distinct().toList();
            return new Subjects(
                    topics.stream()
                            .filter(topic -> topic.isTopLevel() && topic.coversAny(paths))
                            .map(Topics.Topic::name)
                            .toList(),
                    topics.stream()
                            .filter(topic -> !topic.isTopLevel() && topic.coversAny(paths))
                            .map(Topics.Topic::name)
                            .toList(),
                    topics.stream()
                            .filter(topic -> paths.contains(topic.path()))
                            .flatMap(topic -> topic.themes().stream())
                            .distinct()
                            .sorted()
                            .toList(),
                    units.entrySet().stream()
                            .filter(unit -> unitCodes.contains(unit.getKey()))
                            .map(Map.Entry::getValue)
                            .toList());
        }
    }

    /** Reads all topics, units and indicators. Fails if the service does not answer. */
    Uni<AllSubjects> read(RequestContext requestContext) {
        return Uni.combine()
                .all()
                .unis(
                        structures(requestContext, TOPICS),
                        structures(requestContext, UNITS),
                        indicators(requestContext))
                .with((topics, units, indicators) ->
                        new AllSubjects(Topics.of(topics.categories()), units(units), indicators));
    }

    /** Reads a list of structures; the message is empty if the registry has no such list. */
    private Uni<StructureMessage> structures(RequestContext requestContext, String target) {
        return services.indicator(requestContext, target, StructureMessage.class)
                .onFailure(ServiceRefused::isNotFound)
                .recoverWithItem(StructureMessage.EMPTY);
    }

    private Uni<Map<String, Indicator>> indicators(RequestContext requestContext) {
        return services.allIndicators(requestContext)
                .map(all ->
                        all.items().stream()
                                .collect(
                                        Collectors.toMap(
                                                Indicator::code,
                                                Function.identity(),
                                                (first, second) -> first)));
    }

    private static Map<String, Subjects.Unit> units(StructureMessage message) {
        Map<String, Subjects.Unit> units = new LinkedHashMap<>();
        for (StructureMessage.Codelist list : message.codelists()) {
            String target =
                    STRUCTURES
                            + "codelist/"
                            + Target.encode(list.agencyID())
                            + "/"
                            + Target.encode(list.id())
                            + "/"
                            + Target.encode(list.version())
                            + "#";
            for (StructureMessage.Item code : list.all()) {
                units.put(
                        code.id(),
                        new Subjects.Unit(
                                target + Target.encode(code.id()),
                                Names.ofTags(requireNonNullElse(code.names(), Map.of()))));
            }
        }
        return units;
    }
}
