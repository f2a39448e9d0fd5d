package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.MlVersion;
import org.sharedgrowth.observatory.indicators.exchange.http.Offers;
import org.sharedgrowth.observatory.indicators.exchange.http.Representation;

/**
 * A format of answers to schema queries: an XML schema, or the structures from which it is made.
 *
 * @param structures the format of the structures; null for an XML schema
 */
record SchemaFormat(String type, String version, String name, @Nullable StructureFormat structures)
        implements Representation {
    private static final String TYPE = "application/vnd.sdmx.schema+xml";

    /** SDMX-REST 1.x. */
    static final Offers<SchemaFormat> SDMX_21 =
            Offers.of(
                    List.of(
                            new SchemaFormat(TYPE, "2.1", "schema", null),
                            of(StructureFormat.XML),
                            of(StructureFormat.JSON_1),
                            of(StructureFormat.JSON_2)));

    /** SDMX-REST 2.x. */
    static final Offers<SchemaFormat> SDMX_30 =
            Offers.of(
                    List.of(
                            of(StructureFormat.JSON_2),
                            of(StructureFormat.JSON_2_1),
                            of(StructureFormat.XML_3),
                            new SchemaFormat(TYPE, "3.0.0", "schema", null)));

    private static SchemaFormat of(StructureFormat format) {
        return new SchemaFormat(format.type(), format.version(), "", format);
    }

    /** The version of SDMX-ML for which an XML schema is written. */
    MlVersion schema() {
        return version.equals("2.1") ? MlVersion.V2_1 : MlVersion.V3_0;
    }

    @Override
    public boolean isNamed(String format) {
        return structures == null ? name.equals(format) : structures.isNamed(format);
    }
}
