package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.util.List;
import org.sharedgrowth.observatory.indicators.exchange.http.Offers;
import org.sharedgrowth.observatory.indicators.exchange.http.Representation;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.StructureMessage;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.StructureXml;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.json.StructureJson;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.json.StructureJsonVersion;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.ml3.StructureMl3;

/** A format of structures. */
public enum StructureFormat implements Representation {
    XML("application/vnd.sdmx.structure+xml", "2.1", "structure xml"),
    XML_3("application/vnd.sdmx.structure+xml", "3.0.0", "structure xml"),
    JSON_1("application/vnd.sdmx.structure+json", "1.0.0", "jsonstructure json"),
    JSON_2("application/vnd.sdmx.structure+json", "2.0.0", "jsonstructure json"),
    JSON_2_1("application/vnd.sdmx.structure+json", "2.1.0", "jsonstructure json");

    /** SDMX-REST 1.x. */
    public static final Offers<StructureFormat> SDMX_21 = Offers.of(List.of(XML, JSON_1, JSON_2));

    /** SDMX-REST 2.x. */
    public static final Offers<StructureFormat> SDMX_30 =
            Offers.of(List.of(JSON_2, JSON_2_1, XML_3));

    private final String type;
    private final String version;
    private final String names;

    StructureFormat(String type, String version, String names) {
        this.type = type;
        this.version = version;
        this.names = names;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public boolean isNamed(String format) {
        return List.of(names.split(" ", -1)).contains(format);
    }

    byte[] write(StructureMessage message) {
        return switch (this) {
            case XML -> StructureXml.write(message);
            case XML_3 -> StructureMl3.write(message);
            case JSON_1 -> StructureJson.write(message, StructureJsonVersion.V1_0);
            case JSON_2 -> StructureJson.write(message, StructureJsonVersion.V2_0);
            case JSON_2_1 -> StructureJson.write(message, StructureJsonVersion.V2_1);
        };
    }
}
