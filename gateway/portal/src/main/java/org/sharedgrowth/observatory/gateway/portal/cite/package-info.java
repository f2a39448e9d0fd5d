/**
 * Shows the citation of a page: as text, as BibTeX and as RIS, with {@code templates/cite.html}.
 * The citation itself is written by {@code messages.citation}.
 *
 * <p>Neighbours: the pages of indicators, countries, comparisons, gaps, reports and data sets use
 * it.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.cite;

import org.jspecify.annotations.NullMarked;
