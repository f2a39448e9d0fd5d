/**
 * Figures: a title, a descriptive sentence, a table, and a drawing of the same content. The
 * drawings are SVG, written without a library, with presentation attributes and classes only,
 * because the pages allow no style attributes.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.document.chart;

import org.jspecify.annotations.NullMarked;
