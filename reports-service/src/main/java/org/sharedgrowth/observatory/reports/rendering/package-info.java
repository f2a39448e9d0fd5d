/**
 * Writes an edition in its published formats: an accessible HTML article and plain text. Both are
 * pure functions of a resolved edition, so the same edition always gives the same bytes. An article
 * is a fragment to be embedded in a page.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.rendering;

import org.jspecify.annotations.NullMarked;
