package org.sharedgrowth.observatory.indicators.exchange.encoding.json;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Content;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/**
 * The repeated texts of SDMX-JSON messages of a dataflow: names, openings of components, and labels
 * of codes. They are cached for each dataflow, version and order of languages, at most for as long
 * as the dataflow's catalogue is used.
 */
final class JsonTexts {
    /**
     * Maximum number of cached variants of a dataflow; there are about 2,000 language orders that
     * clients can ask for.
     */
    private static final int MAX_VARIANTS = 64;

    /** The labels of a list of codes are cached as a whole if the list is at least this long. */
    private static final int LONG_LIST = 24;

    private static final int MAX_LIST_BYTES = 16 << 20;
    private static final Cache<Codes, byte[]> LISTS =
            Caffeine.newBuilder()
                    .maximumWeight(MAX_LIST_BYTES)
                    .weigher((Codes codes, byte[] labels) -> labels.length + 8 * codes.size())
                    // Run on the calling thread: waking another one would take longer than the work
                    // itself.
                    .executor(Runnable::run)
                    .build();

    private static final Cache<Dataflow, Map<Variant, JsonTexts>> KNOWN =
            Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();

    /** Codes of a component, in the order of an answer. */
    private record Codes(JsonTexts texts, String component, List<String> codes) {
        int size() {
            return codes.size();
        }
    }

    private record Variant(JsonVersion version, List<String> languages) {}

    private static final String URN = "urn:sdmx:org.sdmx.infomodel.";

    final byte[] beforeId;
    final byte[] names;
    final byte[] measure;
    final byte[] structureLink;

    private final byte[] flowLink;
    private final byte[][] dimensions;
    private final byte[][] seriesAttributes;
    private final byte[][] observationAttributes;
    final byte[] time;
    private final Map<String, Map<String, byte[]>> labels = new ConcurrentHashMap<>();
    private final List<String> languages;

    private JsonTexts(Dataflow flow, Variant variant) {
        Dsd dsd = flow.structure();
        languages = variant.languages;
        beforeId =
                make(out ->
                        out.put("{\"meta\":{\"schema\":\"")
                                .put(variant.version.schema())
                                .put("\",\"id\":"));
        names = make(out -> names(flow, out));
        flowLink = make(out -> link("dataflow", "datastructure.Dataflow=" + flow.id(), out));
        structureLink =
                make(out -> {
                    out.put(',');
                    link("datastructure", "datastructure.DataStructure=" + dsd.id(), out);
                    out.put("],");
                });
        measure = make(out -> head(dsd.measure(), out));
        time =
                make(out -> {
                    head(dsd.timeDimension(), out);
                    out.put(",\"keyPosition\":").integer(dsd.dimensions().size());
                    out.put(",\"roles\":[").jsonString(dsd.timeDimension().id());
                    out.put("],\"values\":[");
                });
        dimensions = new byte[dsd.dimensions().size()][];
        for (int d = 0; d < dimensions.length; d++) {
            int position = d;
            dimensions[d] =
                    make(out -> {
                        head(dsd.dimensions().get(position), out);
                        out.put(",\"keyPosition\":").integer(position).put(",\"values\":[");
                    });
        }
        seriesAttributes = new byte[dsd.seriesAttributes().size()][];
        for (int a = 0; a < seriesAttributes.length; a++) {
            Dsd.Component attribute = dsd.seriesAttributes().get(a);
            seriesAttributes[a] =
                    make(out -> {
                        head(attribute, out);
                        relationship(attribute, dsd, variant.version, out);
                    });
        }
        observationAttributes = heads(dsd.observationAttributes());
    }

    /** The texts of a dataflow's messages. */
    static JsonTexts of(Dataflow flow, JsonVersion version, List<String> languages) {
        Map<Variant, JsonTexts> variants = KNOWN.get(flow, _ -> new ConcurrentHashMap<>());
        Variant variant = new Variant(version, languages);
        JsonTexts known = variants.get(variant);
        if (known != null) {
            return known;
        }
        if (variants.size() >= MAX_VARIANTS) {
            variants.clear();
        }
        JsonTexts created = new JsonTexts(flow, variant);
        variants.put(variant, created);
        return created;
    }

    private interface Part {
        void write(ByteSink out);
    }

    private static byte[] make(Part part) {
        ByteSink out = new ByteSink(256);
        part.write(out);
        return out.take();
    }

    /** Writes the beginning of an object with the names of a dataflow; leaves the object open. */
    private void names(Dataflow flow, ByteSink out) {
        out.put("{\"name\":").jsonString(flow.names().in(languages)).put(",\"names\":{");
        String comma = "";
        for (Map.Entry<String, String> name : new TreeMap<>(flow.names().texts()).entrySet()) {
            out.put(comma).jsonString(name.getKey()).put(':').jsonString(name.getValue());
            comma = ",";
        }
        out.put('}');
    }

    private static void link(String relation, String urn, ByteSink out) {
        out.put("{\"rel\":").jsonString(relation).put(",\"urn\":").jsonString(URN + urn).put('}');
    }

    /** Writes the dimensions on which a series attribute depends. */
    private static void relationship(
            Dsd.Component attribute, Dsd dsd, JsonVersion version, ByteSink out) {
        List<String> attachedTo = attribute.attachedTo();
        out.put(",\"relationship\":{");
        if (attachedTo != null && attachedTo.isEmpty()) {
            // SDMX-JSON 1.0 calls this "none", and the later versions "dataflow".
            out.put(version.hasOneStructure() ? "\"none\":{}}" : "\"dataflow\":{}}");
            return;
        }
        List<String> dimensions =
                attachedTo == null
                        ? dsd.dimensions().stream().map(Dsd.Component::id).toList()
                        : attachedTo;
        out.put("\"dimensions\":[");
        for (int d = 0; d < dimensions.size(); d++) {
            out.put(d == 0 ? "" : ",").jsonString(dimensions.get(d));
        }
        out.put("]}");
    }

    /** Writes the link to the dataflow or the agreement of a data set. */
    void link(Content content, ByteSink out) {
        if (content.agreement() == null) {
            out.put(flowLink);
        } else {
            link("provisionagreement", "registry.ProvisionAgreement=" + content.agreement(), out);
        }
    }

    private byte[][] heads(List<Dsd.Component> components) {
        byte[][] heads = new byte[components.size()][];
        for (int a = 0; a < heads.length; a++) {
            int position = a;
            heads[a] = make(out -> head(components.get(position), out));
        }
        return heads;
    }

    /** Writes the beginning of a component, with id and name; leaves the object open. */
    private void head(Dsd.Component component, ByteSink out) {
        String name = component.names().in(languages);
        out.put("{\"id\":").jsonString(component.id());
        out.put(",\"name\":").jsonString(name.isEmpty() ? component.id() : name);
    }

    /** The opening of a dimension, up to its first value. */
    byte[] dimension(int d) {
        return dimensions[d];
    }

    byte[] seriesAttribute(int a) {
        return seriesAttributes[a];
    }

    byte[] observationAttribute(int a) {
        return observationAttributes[a];
    }

    /**
     * Writes codes with their labels, comma-separated.
     *
     * @param component id of the component that has these codes
     * @param codelist null if there is none; each code is then its own label
     */
    void codes(String component, @Nullable Codelist codelist, List<String> codes, ByteSink out) {
        if (codes.size() < LONG_LIST) {
            writeCodes(component, codelist, codes, out);
            return;
        }
        byte[] known = LISTS.getIfPresent(new Codes(this, component, codes));
        if (known == null) {
            known = make(part -> writeCodes(component, codelist, codes, part));
            LISTS.put(new Codes(this, component, List.copyOf(codes)), known);
        }
        out.put(known);
    }

    private void writeCodes(
            String component, @Nullable Codelist codelist, List<String> codes, ByteSink out) {
        Map<String, byte[]> known =
                labels.computeIfAbsent(component, _ -> new ConcurrentHashMap<>());
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            byte[] label = known.get(code);
            if (label == null) {
                label = make(part -> label(codelist, code, part));
                if (codelist != null && codelist.contains(code)) {
                    known.put(code, label);
                }
            }
            out.put(i == 0 ? "" : ",").put(label);
        }
    }

    private void label(@Nullable Codelist codelist, String code, ByteSink out) {
        @Nullable Item item = codelist == null ? null : codelist.find(code);
        out.put("{\"id\":").jsonString(code).put(",\"name\":");
        out.jsonString(item == null ? code : item.names().in(languages)).put('}');
    }
}
