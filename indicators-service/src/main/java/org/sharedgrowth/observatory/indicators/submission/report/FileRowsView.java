package org.sharedgrowth.observatory.indicators.submission.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The part of a file that is shown beside its findings. */
@Schema(name = "FileRows", description = "The first rows of a file and those with findings.")
public record FileRowsView(
        @Schema(
                        description = "Names of the columns, as written in the file's header.",
                        examples = "[\"indicator\", \"area\", \"period\", \"value\"]")
                List<String> columns,
        List<FileRow> rows) {
    public FileRowsView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** One row. */
    @Schema(name = "FileRow", description = "One row of a file.")
    public record FileRow(
            @Schema(description = "Number of the row, as in findings.", examples = "3") long row,
            @Schema(
                            description = "Cells of the row, in the order of the columns.",
                            examples = "[\"IT_NET_USER_ZS\", \"KEN\", \"2023\", \"abc\"]")
                    List<String> cells) {
        public FileRow {
            cells = List.copyOf(cells);
        }
    }
}
