package org.sharedgrowth.observatory.reports.figure;

import java.util.List;

/** Finds published versions. Blocking; use virtual threads. */
public interface SealedEditions {
    /** The current version of every report whose assessment is older than the release. */
    List<Sealed> notAssessedAt(long release);
}
