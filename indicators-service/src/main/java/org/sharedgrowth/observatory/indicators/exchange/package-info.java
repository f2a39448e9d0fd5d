/**
 * Wire formats and dialects. A dialect (such as {@code sdmx30}) is a parser in front of the query
 * core and a choice of encoder behind it; encoders ({@code encoding}) are pure folds over the rows
 * of a scan. What the dialects ask for structures is answered by {@code structure}, what they ask
 * for data by the classes here.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange;

import org.jspecify.annotations.NullMarked;
