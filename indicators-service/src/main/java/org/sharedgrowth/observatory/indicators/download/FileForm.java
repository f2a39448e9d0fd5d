package org.sharedgrowth.observatory.indicators.download;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.Problem;

/** In which form a dataflow is written to a file. */
enum FileForm {
    /** SDMX-CSV 2.0, compressed. */
    SDMX_CSV("sdmx-csv", "csv.gz", "application/gzip"),
    /** Columns for analysis. */
    PARQUET("parquet", "parquet", "application/vnd.apache.parquet");

    private final String id;
    private final String ending;
    private final String mediaType;

    FileForm(String id, String ending, String mediaType) {
        this.id = id;
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** The form of the query's {@code format}, else of the {@code Accept} header, else CSV. */
    static FileForm of(@Nullable String format, @Nullable String accept) {
        if (format == null || format.isEmpty()) {
            return accept != null && accept.contains(PARQUET.mediaType) ? PARQUET : SDMX_CSV;
        }
        return switch (format) {
            case "sdmx-csv", "csv" -> SDMX_CSV;
            case "parquet" -> PARQUET;
            default -> throw Problem.parameter("format", format, "give sdmx-csv or parquet.");
        };
    }

    /** The value of {@code format} that names it. */
    String id() {
        return id;
    }

    /** How names of such files end. */
    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }
}
