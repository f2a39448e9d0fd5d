package org.sharedgrowth.observatory.gateway.portal.discovery.reading;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Download;

/** The service's list of the files of a data set at one release. */
record FileList(@Nullable List<File> files) {
    /** One file; the format is the name that the service uses for it, such as {@code parquet}. */
    record File(String format, long size, String sha256) {}

    /** The fingerprint of each file, by the service's names of formats. */
    Map<String, Download.Fingerprint> fingerprints() {
        return requireNonNullElse(files, List.<File>of()).stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                File::format,
                                file -> new Download.Fingerprint(file.size(), file.sha256())));
    }
}
