/**
 * The query core of all dialects: a {@link org.sharedgrowth.observatory.indicators.query.DataQuery}
 * is the query, a {@link org.sharedgrowth.observatory.indicators.query.Selection} finds the series
 * in one snapshot, a {@link org.sharedgrowth.observatory.indicators.query.RowPicker} the rows in
 * each. Visibility for the caller is decided here, before anything is counted; no dialect filters
 * rows itself.
 *
 * <p>Neighbours: {@code series} (snapshots), {@code structure} (the meaning of keys), {@code
 * release} (vintages); used by {@code exchange}, {@code observation}, {@code cell}, {@code
 * revision} and {@code download}.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.query;

import org.jspecify.annotations.NullMarked;
