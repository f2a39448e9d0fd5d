package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.http.Offers;
import org.sharedgrowth.observatory.indicators.exchange.http.Representation;

/**
 * A format of a schema: XML schema, or the structures.
 *
 * @param structures null for a schema
 */
record SchemaFormat(String type, String version, String name, @Nullable StructureFormat structures)
        implements Representation {
    /** SDMX-REST 1.x. */
    static final Offers<SchemaFormat> SDMX_21 =
            Offers.of(
                    List.of(
                            new SchemaFormat(
                                    "application/vnd.sdmx.schema+xml", "2.1", "schema", null),
                            of(StructureFormat.XML),
                            of(StructureFormat.JSON_1),
                            of(StructureFormat.JSON_2)));

    /** SDMX-REST 2.x. */
    static final Offers<SchemaFormat> SDMX_30 =
            Offers.of(List.of(of(StructureFormat.JSON_2), of(StructureFormat.JSON_2_1)));

    private static SchemaFormat of(StructureFormat format) {
        return new SchemaFormat(format.type(), format.version(), "", format);
    }

    @Override
    public boolean isNamed(String format) {
        return structures == null ? name.equals(format) : structures.isNamed(format);
    }
}
