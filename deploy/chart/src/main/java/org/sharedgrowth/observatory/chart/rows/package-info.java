/**
 * Drawings that fit into the row of a table or a list, or into a card: bars, pairs of dots, a rank
 * among peers. Pure. Each fills the width it is given; positions are in per cent and heights in
 * pixels. In right-to-left pages they are mirrored by their {@link
 * org.sharedgrowth.observatory.chart.rows.Span}. The colours are defined in {@code rows.css}.
 */
@NullMarked
package org.sharedgrowth.observatory.chart.rows;

import org.jspecify.annotations.NullMarked;
