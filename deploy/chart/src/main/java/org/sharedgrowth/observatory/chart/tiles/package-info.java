/**
 * The tile map: one tile for each economy, filled as far as its figure goes, so that no island is
 * lost and no large country hides a small one. Pure: the positions are a resource of this jar.
 * Start at {@link org.sharedgrowth.observatory.chart.tiles.TileMap}.
 */
@NullMarked
package org.sharedgrowth.observatory.chart.tiles;

import org.jspecify.annotations.NullMarked;
