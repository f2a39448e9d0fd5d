/**
 * Escapes text for XML documents (feeds, sitemaps, the search description) and writes Atom feeds.
 * Pure functions.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.xml;

import org.jspecify.annotations.NullMarked;
