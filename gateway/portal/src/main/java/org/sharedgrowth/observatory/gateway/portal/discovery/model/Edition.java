package org.sharedgrowth.observatory.gateway.portal.discovery.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A data set as it stood after a release that changed it.
 *
 * @param release number of the release
 * @param published when it was published
 * @param downloads files of exactly this state; none if the data set is a part of another
 */
public record Edition(long release, Instant published, List<Download> downloads) {
    public Edition {
        downloads = List.copyOf(downloads);
    }

    /** A copy with the fingerprints of its files, by the service's names of formats. */
    public Edition withFingerprints(Map<String, Download.Fingerprint> fingerprints) {
        return new Edition(
                release,
                published,
                downloads.stream().map(file -> file.withFingerprints(fingerprints)).toList());
    }

    /** The day of publication in UTC. */
    public LocalDate day() {
        return LocalDate.ofInstant(published, ZoneOffset.UTC);
    }

    /** The Parquet file, if its fingerprint is known. */
    public Optional<Download> parquetWithFingerprint() {
        return downloads.stream()
                .filter(file ->
                        file.form() == Download.Form.PARQUET && file.fingerprint().isPresent())
                .findFirst();
    }
}
