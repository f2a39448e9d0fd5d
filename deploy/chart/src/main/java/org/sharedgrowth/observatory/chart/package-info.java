/**
 * Drawings of statistical figures as SVG, for the portal's pages and for reports. Pure: markup from
 * values and names. Charter: no words of its own, no formatting of numbers for a language, no data
 * model of a service. A drawing is hidden from assistive technology, so whoever uses it shows the
 * same figures in a table. No style attributes, which the pages' policy forbids.
 *
 * <p>Here are the charts with a view box, for files: presentation attributes make them readable
 * without a style sheet. Those of pages are in {@code tiles}, {@code rows} and {@code time} and
 * need their {@link org.sharedgrowth.observatory.chart.StyleSheet}.
 */
@NullMarked
package org.sharedgrowth.observatory.chart;

import org.jspecify.annotations.NullMarked;
