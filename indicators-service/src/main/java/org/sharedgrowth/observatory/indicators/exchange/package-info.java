/**
 * Wire formats and dialects. A dialect (such as {@code sdmx30}) is a parser in front of the query
 * core and a choice of encoder behind it; encoders ({@code encoding}) are pure folds over the rows
 * of a scan.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.exchange;

import org.jspecify.annotations.NullMarked;
