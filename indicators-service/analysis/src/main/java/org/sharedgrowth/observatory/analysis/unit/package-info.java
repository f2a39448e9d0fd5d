/**
 * Conversion between units of one kind, and between powers of ten. Values are converted only on
 * request and only by exact factors; there are none between currencies, price levels or calendar
 * years.
 *
 * <p>Pure: depends only on its arguments.
 */
@NullMarked
package org.sharedgrowth.observatory.analysis.unit;

import org.jspecify.annotations.NullMarked;
