package org.sharedgrowth.observatory.indicators.download;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.http.Offers;
import org.sharedgrowth.observatory.indicators.exchange.http.Representation;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.service.problem.Problem;

/** The format of a file of a dataflow. */
enum FileForm implements Representation {
    /** SDMX-CSV 2.0. */
    SDMX_CSV("sdmx-csv", "csv", "text/csv"),
    /** SDMX-CSV 2.0, compressed with gzip and with the extension gz. */
    SDMX_CSV_GZIP("sdmx-csv.gz", "csv.gz", "application/gzip"),
    /** Column by column, for analysis tools. */
    PARQUET("parquet", "parquet", "application/vnd.apache.parquet");

    private static final Offers<FileForm> OFFERS = Offers.of(List.of(values()));

    private final String id;
    private final String ending;
    private final String mediaType;

    FileForm(String id, String ending, String mediaType) {
        this.id = id;
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /**
     * The form requested by the parameter {@code format} or, if that is absent, by the {@code
     * Accept} header; CSV by default.
     *
     * @throws Problem 406 if the header accepts none of the available formats
     */
    static FileForm of(@Nullable String format, @Nullable String accept) {
        if (format == null || format.isEmpty()) {
            return OFFERS.choose(null, null, accept).format();
        }
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "sdmx-csv", "csv" -> SDMX_CSV;
            case "sdmx-csv.gz", "csv.gz" -> SDMX_CSV_GZIP;
            case "parquet" -> PARQUET;
            default ->
                    throw Problem.parameter(
                            "format", format, RefusalText.localized(RefusalText::fileFormat));
        };
    }

    /**
     * The form whose file is sent to clients that accept the encoding gzip: the compressed form of
     * this one, or this form itself if it should not be compressed.
     */
    FileForm gzipped() {
        return this == SDMX_CSV ? SDMX_CSV_GZIP : this;
    }

    /** The value of the parameter {@code format} that names this form. */
    String id() {
        return id;
    }

    /** The extension of files of this form, without the dot. */
    String ending() {
        return ending;
    }

    @Override
    public String type() {
        return mediaType;
    }

    @Override
    public boolean isNamed(String format) {
        return format.equals(id);
    }
}
