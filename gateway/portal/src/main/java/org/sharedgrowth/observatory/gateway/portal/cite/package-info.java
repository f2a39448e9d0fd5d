/**
 * How a page says what to cite: in words, as BibTeX and as RIS, with {@code templates/cite.html}.
 * The forms themselves are made by {@code messages.citation}.
 *
 * <p>Neighbours: the pages of indicators, countries, comparisons and reports use it.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.cite;

import org.jspecify.annotations.NullMarked;
