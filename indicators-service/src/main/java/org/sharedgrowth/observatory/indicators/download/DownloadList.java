package org.sharedgrowth.observatory.indicators.download;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The files of a dataflow.
 *
 * @param release the newest release of the flow that the files contain
 */
@Schema(name = "DownloadList", description = "The files of a dataflow at one release.")
record DownloadList(
        @Schema(examples = "DF_DIGITAL") String flow,
        @Schema(
                        description = "The newest release of the flow that the files contain.",
                        examples = "17")
                long release,
        List<File> files) {

    static DownloadList of(List<Downloads.Found> files) {
        FileKey first = files.getFirst().key();
        return new DownloadList(
                first.flow().id().id(),
                first.release(),
                files.stream().map(found -> File.of(found.key(), found.file())).toList());
    }

    /**
     * One file.
     *
     * @param url where it can be downloaded; the content at this address never changes
     * @param size in bytes
     * @param sha256 hash of its bytes, in hexadecimal
     */
    @Schema(name = "DownloadFile", description = "A file of a dataflow.")
    record File(
            @Schema(
                            enumeration = {"sdmx-csv", "sdmx-csv.gz", "parquet"},
                            examples = "parquet")
                    String format,
            @Schema(examples = "application/vnd.apache.parquet") String mediaType,
            @Schema(
                            description = "Address of the file, whose content never changes.",
                            examples =
                                    "/api/indicators/v1/flows/DF_DIGITAL/download?format=parquet&release=17")
                    String url,
            @Schema(description = "In bytes.", minimum = "0", examples = "48213") long size,
            @Schema(
                            description = "SHA-256 of its bytes, in hexadecimal.",
                            examples =
                                    "9f2c4a7be0d15386a4c8f19d7b3e60254c1d8a9be7f03562d1c4b8a70e95f316")
                    String sha256) {
        static File of(FileKey key, StoredFile file) {
            return new File(
                    key.form().id(), key.form().type(), key.address(), file.size(), file.sha256());
        }
    }
}
