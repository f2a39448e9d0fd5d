/**
 * Lines over time: a large chart with its labels at the lines, small multiples on one scale, and
 * sparklines. Pure. They have no view box: positions across are in per cent and heights in pixels,
 * so that texts and strokes have the same size on a phone and on a desk. Time runs from left to
 * right in every language. The colours are those of {@code lines.css}. Start at {@link
 * org.sharedgrowth.observatory.chart.time.TimeChart}.
 */
@NullMarked
package org.sharedgrowth.observatory.chart.time;

import org.jspecify.annotations.NullMarked;
