/**
 * Figures: a title, one sentence that says what is shown, a table, and a drawing that adds nothing.
 * The drawings are SVG written by hand with presentation attributes and classes only, because the
 * pages allow no style attributes.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.document.chart;

import org.jspecify.annotations.NullMarked;
