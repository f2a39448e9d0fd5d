/**
 * Drawings of statistical figures as SVG, for the portal's pages and for reports. Pure: markup from
 * values and names. Charter: no words of its own, no data model of a service. A drawing is hidden
 * from assistive technology, so whoever uses it shows the same figures in a table. Presentation
 * attributes make it readable without a style sheet; classes let a page's style sheet choose
 * colours and sizes. No style attributes, which the pages' policy forbids.
 */
@NullMarked
package org.sharedgrowth.observatory.chart;

import org.jspecify.annotations.NullMarked;
