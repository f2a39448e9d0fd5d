package org.sharedgrowth.observatory.indicators.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Examples of bodies that are defined by a standard instead of a schema in the contract. */
final class MediaExamples {
    private static final Map<String, Object> JSON =
            Map.of(
                    "application/vnd.sdmx.data+json",
                    Map.of("data", inOrder("dataSets", "structures")),
                    "application/vnd.sdmx.structure+json",
                    Map.of("data", Map.of("codelists", List.of())));
    private static final Map<String, String> TEXT =
            Map.of(
                    "application/vnd.sdmx.generictimeseriesdata+xml",
                    "<message:GenericTimeSeriesData>…</message:GenericTimeSeriesData>",
                    "application/vnd.sdmx.structurespecifictimeseriesdata+xml",
                    "<message:StructureSpecificTimeSeriesData>…</message:StructureSpecificTimeSeriesData>",
                    "application/vnd.sdmx.data+csv",
                    """
                    STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE
                    dataflow,DIGOBS:DF_DIGITAL(1.0.0),I,KEN,2023,35.0
                    """,
                    "application/vnd.sdmx.genericdata+xml",
                    "<message:GenericData>…</message:GenericData>",
                    "application/vnd.sdmx.structurespecificdata+xml",
                    "<message:StructureSpecificData>…</message:StructureSpecificData>",
                    "application/vnd.sdmx.data+xml",
                    "<message:StructureSpecificData>…</message:StructureSpecificData>",
                    "application/vnd.sdmx.structure+xml",
                    "<message:Structure>…</message:Structure>",
                    "application/vnd.sdmx.schema+xml",
                    "<xs:schema>…</xs:schema>");

    /** Placeholder for binary content, which a text document cannot contain. */
    private static final String BINARY = "…";

    private MediaExamples() {}

    /** An example for a media type; null if there is none here. */
    static @Nullable Object of(String type, boolean binary) {
        String name = type.split(";", 2)[0];
        @Nullable Object json = JSON.get(name);
        if (json != null) {
            return json;
        }
        @Nullable String text = TEXT.get(name);
        return text == null && binary ? BINARY : text;
    }

    /** The schema of a media type about which nothing more is known. */
    static Schema schema(String type) {
        String name = type.split(";", 2)[0];
        if (name.endsWith("json")) {
            return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        }
        Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        return name.matches("text/.*|.*[+/](xml|csv)") ? text : text.format("binary");
    }

    /**
     * A map of empty lists in a fixed order, because the order of {@code Map.of} differs between
     * builds.
     */
    private static Map<String, List<String>> inOrder(String... names) {
        Map<String, List<String>> lists = new TreeMap<>();
        for (String name : names) {
            lists.put(name, List.of());
        }
        return lists;
    }
}
