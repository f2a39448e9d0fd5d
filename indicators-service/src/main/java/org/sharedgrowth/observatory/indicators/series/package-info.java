/**
 * The statistical store. A series version is one packed row, appended by a submission and made
 * visible by that submission's release; an index in memory finds series by key, and every query
 * runs on the snapshot of one release. If several offices have sent a series, the shown series is
 * merged from all of them, and each office's own series is kept too.
 *
 * <p>Neighbours: {@code series.packed} is the format of one version, pure; {@code release}
 * determines which versions are public; {@code submission} appends versions; {@code query} reads
 * snapshots.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.series;

import org.jspecify.annotations.NullMarked;
