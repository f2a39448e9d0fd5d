/**
 * Drawings of statistical figures as SVG, for the portal's pages and for reports. Pure: they turn
 * values and names into markup. Charter: it contains no texts, no language-specific formatting of
 * numbers, and no data model of a service. Drawings are hidden from assistive technology, so
 * callers must show the same figures in a table. Style attributes are not used, because the pages'
 * content security policy forbids them.
 *
 * <p>This package contains charts with a view box, for files: presentation attributes make them
 * readable without a style sheet. The charts of pages are in {@code tiles}, {@code rows} and {@code
 * time} and need their {@link org.sharedgrowth.observatory.chart.StyleSheet}.
 */
@NullMarked
package org.sharedgrowth.observatory.chart;

import org.jspecify.annotations.NullMarked;
