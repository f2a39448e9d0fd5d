package org.sharedgrowth.observatory.gateway.portal.discovery.crawl;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page that search engines may list.
 *
 * @param path its path on this site, escaped, without a query
 * @param changed time of the release that last changed what it shows; null if no release did, or if
 *     it is not known
 */
record SitePage(String path, @Nullable Instant changed) {}
