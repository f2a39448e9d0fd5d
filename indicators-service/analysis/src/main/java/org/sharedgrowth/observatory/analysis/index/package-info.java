/**
 * Composite indices: columns of figures become one score for each area. The steps, in their order:
 * screen, denominate, impute, treat outliers, normalise, weight, aggregate. The first four are
 * optional, and none drops an area or a figure silently. Source: OECD and JRC, "Handbook on
 * Constructing Composite Indicators" (2008).
 *
 * <p>Begin with {@link org.sharedgrowth.observatory.analysis.index.Columns}, the table that all
 * steps read. Indices that have a name and an owner (HDI, EGDI) are data: see {@code definition}.
 * {@code gap} fills gaps, {@code reliability} measures how consistent the indicators of an index
 * are, and {@code draws} measures how certain its ranks are.
 *
 * <p>Pure: depends only on its arguments.
 */
@NullMarked
package org.sharedgrowth.observatory.analysis.index;

import org.jspecify.annotations.NullMarked;
