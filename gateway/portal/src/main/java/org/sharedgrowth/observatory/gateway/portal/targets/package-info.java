/**
 * The page of targets: whether each economy reaches a value in time, by when at the present pace,
 * and what a tested forecast says.
 *
 * <p>Neighbours: {@code client.analysis} (the answers), {@code choice} (indicator and group),
 * {@code part}, {@code frame}; no other package uses this one. Tour: {@code TargetsResource},
 * {@code TargetQuery}, {@code TargetsPage}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.targets;

import org.jspecify.annotations.NullMarked;
