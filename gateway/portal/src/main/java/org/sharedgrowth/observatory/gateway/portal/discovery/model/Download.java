package org.sharedgrowth.observatory.gateway.portal.discovery.model;

import java.util.Optional;

/**
 * A file with a whole data set.
 *
 * @param target path and query on the public origin
 * @param seal what is known of its bytes; empty if the service does not say it
 */
public record Download(Form form, String target, Optional<Seal> seal) {

    /** The form of a file. */
    public enum Form {
        CSV("csv", "SDMX-CSV 2.0", "text/csv"),
        PARQUET("parquet", "Parquet", "application/vnd.apache.parquet"),
        /** The table of a data set that is a part of another: an answer of the SDMX service. */
        PART("csv", "SDMX-CSV 2.0", "application/vnd.sdmx.data+csv");

        private final String id;
        private final String title;
        private final String mediaType;

        Form(String id, String title, String mediaType) {
            this.id = id;
            this.title = title;
            this.mediaType = mediaType;
        }

        /** Its name in addresses. */
        public String id() {
            return id;
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
    public record Seal(long bytes, String sha256) {}
}
