package org.sharedgrowth.observatory.indicators.exchange.request;

import java.util.List;
import org.sharedgrowth.observatory.indicators.exchange.http.Representation;

/**
 * A format of data. To add one, add a constant here, an entry in {@link DataOffers}, and its cases
 * in {@code Encoders} and {@code FileName}.
 */
public enum DataFormat implements Representation {
    GENERIC("genericdata+xml", "2.1", "genericdata xml"),
    SPECIFIC("structurespecificdata+xml", "2.1", "structurespecificdata"),
    /** Generic data, only with time at observation level. */
    GENERIC_SERIES("generictimeseriesdata+xml", "2.1", "generictimeseriesdata"),
    /** Structure-specific data, only with time at observation level. */
    SPECIFIC_SERIES(
            "structurespecifictimeseriesdata+xml", "2.1", "structurespecifictimeseriesdata"),
    /** Structure-specific data of SDMX-ML 3.0, which has no other data format. */
    SPECIFIC_3("data+xml", "3.0.0", "structurespecificdata xml"),
    JSON_1("data+json", "1.0.0", "jsondata json"),
    JSON_2("data+json", "2.0.0", "jsondata json"),
    JSON_2_1("data+json", "2.1.0", "jsondata json"),
    CSV_1("data+csv", "1.0.0", "csvdata csvfile csvfilewithlabels csv"),
    CSV_2("data+csv", "2.0.0", "csvdata csvfile csvfilewithlabels csv"),
    CSV_2_1("data+csv", "2.1.0", "csvdata csvfile csvfilewithlabels csv"),
    /** JSON-stat, which holds one cube. */
    JSON_STAT("application/vnd.json-stat2+json", "", "jsonstat"),
    /** A workbook for people. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "", "xlsx"),
    /** An archive with a table, its description and its citation. */
    ZIP("application/zip", "", "zip"),
    /** A description of the table and its columns, as defined by the W3C (CSV on the Web). */
    CSVW("application/csvm+json", "", "csvw"),
    /** A description in words. */
    TEXT("text/plain", "", "text");

    private final String type;
    private final String version;
    private final String names;
    // Computed once, because every request asks for them several times.
    private final boolean isSdmx;
    private final boolean table;
    private final boolean usedAttributesOnly;

    DataFormat(String type, String version, String names) {
        this.isSdmx = !type.contains("/");
        this.type = (isSdmx ? "application/vnd.sdmx." : "") + type;
        this.version = version;
        this.names = names;
        this.table = type.endsWith("+csv") || names.equals("xlsx") || names.equals("zip");
        this.usedAttributesOnly = isSdmx && type.endsWith("+json");
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

    /** Whether it has a dimension at the observation; in some formats this is always time. */
    public boolean hasLayouts() {
        return isSdmx && !table;
    }

    /**
     * Whether a cross-section has its own attributes, which are those that do not depend on the
     * dimension that varies in it.
     */
    public boolean hasSectionAttributes() {
        return hasLayouts() && !showsUsedAttributesOnly();
    }

    /** Whether attributes without any value are left out. */
    public boolean showsUsedAttributesOnly() {
        return usedAttributesOnly;
    }

    /** Whether it is a table, which can be written with labels. */
    public boolean isTable() {
        return table;
    }

    /** Whether it can contain rows of several dataflows. */
    public boolean hasDataSets() {
        return isSdmx;
    }

    /** Whether it contains the query. */
    public boolean showsQuery() {
        return this == JSON_STAT || this == XLSX || this == ZIP || this == TEXT || this == CSVW;
    }

    /** Whether it can represent deleted rows. */
    public boolean hasActions() {
        return this != JSON_STAT && this != XLSX && this != ZIP && this != TEXT;
    }

    /** Whether time must be the dimension at the observation. */
    public boolean needsTimeAtObservation() {
        return this == GENERIC_SERIES || this == SPECIFIC_SERIES;
    }
}
