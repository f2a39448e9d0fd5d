package org.sharedgrowth.observatory.indicators.exchange.encoding;

/** A version of SDMX-ML. */
public enum MlVersion {
    V2_1("http://www.sdmx.org/resources/sdmxml/schemas/v2_1/"),
    V3_0("http://www.sdmx.org/resources/sdmxml/schemas/v3_0/");

    private final String schemas;

    MlVersion(String schemas) {
        this.schemas = schemas;
    }

    /**
     * The prefix that the namespaces of its schemas share; they end with words such as {@code
     * message}.
     */
    public String schemas() {
        return schemas;
    }
}
