package org.sharedgrowth.observatory.reports.figure;

import java.util.List;

/** Finds published versions. Blocking; use virtual threads. */
public interface SealedEditions {
    /** The current versions of reports that were not assessed at this or a later release. */
    List<SealedEdition> notAssessedAt(long release);
}
