/**
 * Conversion between units of one kind, and between powers of ten. Nothing is converted unless it
 * is asked for, and only by exact factors: currencies, prices and calendar years have none.
 *
 * <p>Pure: depends only on its arguments.
 */
@NullMarked
package org.sharedgrowth.observatory.analysis.unit;

import org.jspecify.annotations.NullMarked;
