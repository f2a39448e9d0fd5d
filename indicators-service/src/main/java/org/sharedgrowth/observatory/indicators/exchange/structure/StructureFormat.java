package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.util.List;
import org.sharedgrowth.observatory.indicators.exchange.Offers;
import org.sharedgrowth.observatory.indicators.exchange.Representation;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.StructureMessage;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.StructureXml;

/** A representation of structures. */
enum StructureFormat implements Representation {
    XML("application/vnd.sdmx.structure+xml", "2.1", "structure");

    /** SDMX-REST 1.x. */
    static final Offers<StructureFormat> SDMX_21 = Offers.of(List.of(XML));

    private final String type;
    private final String version;
    private final String name;

    StructureFormat(String type, String version, String name) {
        this.type = type;
        this.version = version;
        this.name = name;
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
        return name.equals(format);
    }

    byte[] write(StructureMessage message) {
        return switch (this) {
            case XML -> StructureXml.write(message);
        };
    }
}
