/**
 * Lines over time: a large chart with its labels at the lines, small multiples on one scale, and
 * sparklines. Pure. They have no view box: horizontal positions are in percent and heights in
 * pixels, so that texts and strokes have the same size on small and large screens. Time runs from
 * left to right in every language. The colours are defined in {@code lines.css}. Start at {@link
 * org.sharedgrowth.observatory.chart.time.TimeChart}.
 */
@NullMarked
package org.sharedgrowth.observatory.chart.time;

import org.jspecify.annotations.NullMarked;
