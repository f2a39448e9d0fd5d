package org.sharedgrowth.observatory.reports.figure;

import java.util.List;

/** Where the published versions are. Blocks; for virtual threads. */
public interface SealedEditions {
    /** The current version of every report whose assessment is older than the release. */
    List<Sealed> notAssessedAt(long release);
}
