package org.sharedgrowth.observatory.reports.figure;

import java.util.UUID;
import org.sharedgrowth.observatory.reports.document.Edition;

/**
 * A published version as it was sealed.
 *
 * @param publication id of the publication
 * @param slug the report
 * @param release the release it is pinned to
 * @param edition text and data
 */
public record SealedEdition(UUID publication, String slug, long release, Edition edition) {}
