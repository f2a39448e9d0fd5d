package org.sharedgrowth.observatory.indicators.submission.upload;

/** Media types of uploads. The actual format is detected from the content. */
public final class UploadTypes {
    public static final String CSV = "text/csv";
    public static final String SDMX_CSV = "application/vnd.sdmx.data+csv";
    public static final String GENERIC = "application/vnd.sdmx.genericdata+xml";
    public static final String SPECIFIC = "application/vnd.sdmx.structurespecificdata+xml";
    public static final String GENERIC_TIME = "application/vnd.sdmx.generictimeseriesdata+xml";
    public static final String SPECIFIC_TIME =
            "application/vnd.sdmx.structurespecifictimeseriesdata+xml";

    /** Structure-specific data of SDMX-ML 3.0. */
    public static final String SDMX_XML = "application/vnd.sdmx.data+xml";

    public static final String XML = "application/xml";
    public static final String SDMX_JSON = "application/vnd.sdmx.data+json";
    public static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String GZIP = "application/gzip";
    public static final String ZIP = "application/zip";

    /** Description of the accepted formats. */
    public static final String DESCRIPTION =
            "Accepts SDMX-CSV, long CSV (indicator,area,period,value) or the World Bank's wide"
                    + " CSV; data messages of SDMX-ML 2.1 (generic and structure-specific) and"
                    + " 3.0, and of SDMX-JSON 1.0, 2.0 and 2.1; each plain, gzipped or zipped;"
                    + " and XLSX workbooks with a sheet that has the columns of one of the CSV"
                    + " formats. The format is recognised from the content. The file gives cells"
                    + " to add or revise; other cells stay unchanged. A row with the action D in"
                    + " SDMX-CSV, or a data set with the action Delete in a message, deletes its"
                    + " cells, or whole series if no period is given. Files downloaded from this"
                    + " service as CSV, XML, JSON or XLSX can be sent back unchanged, also with"
                    + " labels or normalized times. In a workbook, numbers are read with the"
                    + " digits shown and formulas by their stored result; percentages and hidden"
                    + " rows or columns are refused; sheets without a table are skipped and"
                    + " reported. If the file has an error, none of it is stored.";

    private UploadTypes() {}
}
