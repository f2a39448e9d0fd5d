package org.sharedgrowth.observatory.gateway.portal.agent.guide;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.contract.SimilarNames;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.ToolRefused;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CitedTexts;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CleanText;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.DataCatalogue;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Download;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Flow;
import org.sharedgrowth.observatory.gateway.portal.discovery.reading.DataSets;
import org.sharedgrowth.observatory.messages.Language;

/**
 * Describes data sets: the codes of their indicators, which the tools accept, their extent, owners,
 * files and release, and how to cite them.
 */
@Singleton
class FlowGuide {
    private static final Language LANGUAGE = Language.ENGLISH;
    private static final int NEAREST = 5;

    /** Maximum number of codes in a description; the data set's files have all of them. */
    private static final int MAX_CODES = 400;

    private final DataSets sets;

    FlowGuide(DataSets sets) {
        this.sets = sets;
    }

    /**
     * The description of a data set.
     *
     * @return fails with {@link ToolRefused}, which names similar data sets, if none has this code
     */
    Uni<ObjectNode> describe(String code) {
        return sets.newest()
                .map(state ->
                        state.catalogue()
                                .find(code)
                                .map(flow -> description(state.catalogue(), flow))
                                .orElseThrow(() -> unknown(state.catalogue(), code)));
    }

    private static ToolRefused unknown(DataCatalogue catalogue, String unknownCode) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (Flow flow : catalogue.flows()) {
            codes.put(flow.id(), flow.id());
            codes.put(flow.name().in(LANGUAGE), flow.id());
        }
        Set<String> suggestions = new LinkedHashSet<>();
        SimilarNames.nearest(unknownCode, codes.keySet(), NEAREST)
                .forEach(name -> suggestions.add(codes.getOrDefault(name, name)));
        catalogue.flows().forEach(flow -> suggestions.add(flow.id()));
        return ToolRefused.unknown(
                "flow",
                unknownCode,
                suggestions.stream()
                        .limit(NEAREST)
                        .flatMap(id -> catalogue.find(id).stream())
                        .map(flow -> new Code(flow.id(), flow.name().in(LANGUAGE)))
                        .toList());
    }

    private static ObjectNode description(DataCatalogue catalogue, Flow flow) {
        Flow.Extent extent = flow.extent();
        List<String> indicators = extent.indicators();
        ObjectNode set = Json.object();
        set.put(
                "summary",
                CleanText.text(flow.name().in(LANGUAGE))
                        + ": "
                        + extent.figures()
                        + " figures of "
                        + indicators.size()
                        + " indicators in "
                        + extent.countries().size()
                        + " countries. get_values takes the codes of the indicators.");
        set.put("code", flow.id());
        set.put("definition", CleanText.text(flow.description().in(LANGUAGE), 1200));
        if (!flow.partOf().isEmpty()) {
            set.put("part of", flow.partOf());
        }
        set.put("series", extent.series());
        set.put("first", extent.first());
        set.put("last", extent.last());
        set.set(
                "indicators",
                Json.texts(
                        Stream.concat(
                                        indicators.stream().limit(MAX_CODES),
                                        indicators.size() > MAX_CODES
                                                ? Stream.of(
                                                        "and "
                                                                + (indicators.size() - MAX_CODES)
                                                                + " more: call find_statistics")
                                                : Stream.of())
                                .toList()));
        set.set("owners", owners(flow));
        set.set("files", files(catalogue, flow));
        set.putObject("release")
                .put("id", flow.current().release())
                .put("published", flow.current().published().toString());
        set.set("cite", CitedTexts.citation(catalogue.citation(flow, flow.current(), LANGUAGE)));
        return set;
    }

    /** The offices that sent the figures, as quotations. */
    private static ArrayNode owners(Flow flow) {
        ArrayNode owners = Json.list();
        flow.terms()
                .owners()
                .forEach(owner -> owners.add(CitedTexts.quotation("office", owner.in(LANGUAGE))));
        return owners;
    }

    private static ArrayNode files(DataCatalogue catalogue, Flow flow) {
        ArrayNode files = Json.list();
        for (Download file : flow.downloads()) {
            files.addObject()
                    .put("form", file.form().title())
                    .put("link", catalogue.origin() + file.target());
        }
        return files;
    }
}
