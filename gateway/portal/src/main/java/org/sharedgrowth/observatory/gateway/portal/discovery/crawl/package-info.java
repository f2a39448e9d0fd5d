/**
 * What robots of search engines and browsers ask for first: the rules for robots, the maps of the
 * site, and the description of its search. {@code SiteMap} and {@code SitePage} depend only on
 * their arguments.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.discovery.crawl;

import org.jspecify.annotations.NullMarked;
