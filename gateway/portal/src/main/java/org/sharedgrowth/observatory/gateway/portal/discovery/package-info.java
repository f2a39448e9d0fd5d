/**
 * What catalogues, search engines and other programs read to find the figures. {@code reading}
 * reads the data sets from the services, as a guest, into one {@code model}; pure writers make the
 * documents: {@code dcat} with {@code rdf}, {@code schema}, {@code link}; {@code page} shows them
 * to people. Everything is public, has addresses on the public origin only, and does not depend on
 * the time: equal releases give equal bytes.
 *
 * <p>{@code crawl} has what robots and browsers ask for first, {@code wellknown} what programs look
 * for at fixed places. Feeds and calendar files are written by {@code release} and {@code
 * calendar}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.discovery;

import org.jspecify.annotations.NullMarked;
