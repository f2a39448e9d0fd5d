package org.sharedgrowth.observatory.gateway.portal.discovery.model;

import java.util.Map;
import java.util.Optional;

/**
 * A file with a whole data set.
 *
 * @param target path and query on the public origin
 * @param fingerprint of its bytes; empty if it is not known
 */
public record Download(Form form, String target, Optional<Fingerprint> fingerprint) {

    /**
     * A copy with the fingerprint of its bytes.
     *
     * @param fingerprints by the service's names of formats
     */
    public Download withFingerprints(Map<String, Fingerprint> fingerprints) {
        return new Download(form, target, Optional.ofNullable(fingerprints.get(form.format())));
    }

    /** The format of a file. */
    public enum Form {
        CSV("csv", "sdmx-csv", "SDMX-CSV 2.0", "text/csv"),
        /** The same table, compressed. */
        CSV_GZIP("csv-gz", "sdmx-csv.gz", "SDMX-CSV 2.0, gzip", "application/gzip"),
        PARQUET("parquet", "parquet", "Parquet", "application/vnd.apache.parquet"),
        /** The table of a data set that is a part of another: an answer of the SDMX service. */
        PART("csv", "csvdata", "SDMX-CSV 2.0", "application/vnd.sdmx.data+csv");

        private final String id;
        private final String format;
        private final String title;
        private final String mediaType;

        Form(String id, String format, String title, String mediaType) {
            this.id = id;
            this.format = format;
            this.title = title;
            this.mediaType = mediaType;
        }

        /** Its name in addresses. */
        public String id() {
            return id;
        }

        /** The name that the service uses for it. */
        public String format() {
            return format;
        }

        /** Its name for people, which is the same in all languages. */
        public String title() {
            return title;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /**
     * Identifies the bytes of a file.
     *
     * @param bytes its size
     * @param sha256 64 hexadecimal digits
     */
    public record Fingerprint(long bytes, String sha256) {}
}
