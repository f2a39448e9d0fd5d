package org.sharedgrowth.observatory.indicators.exchange;

/** A representation of data in the SDMX dialects. */
public enum DataFormat {
    SDMX_JSON_2("application/vnd.sdmx.data+json", "2.0.0"),
    SDMX_CSV_2("application/vnd.sdmx.data+csv", "2.0.0");

    private final String type;
    private final String version;

    DataFormat(String type, String version) {
        this.type = type;
        this.version = version;
    }

    /** The media type without its version. */
    String type() {
        return type;
    }

    String version() {
        return version;
    }

    /** The media type with its version, as it is answered. */
    public String mediaType() {
        return type + ";version=" + version;
    }
}
