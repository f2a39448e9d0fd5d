/**
 * Links from our pages to related addresses, for programs (RFC 8288, FAIR Signposting): in headers
 * of pages, and as a document for links that do not fit there (RFC 9264).
 *
 * <p>Pure: no framework, network, clock or randomness.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.discovery.link;

import org.jspecify.annotations.NullMarked;
