/**
 * The tile map: one tile for each economy, filled in proportion to its figure, so that small
 * economies are as visible as large ones. Pure: the positions are a resource of this jar. Start at
 * {@link org.sharedgrowth.observatory.chart.tiles.TileMap}.
 */
@NullMarked
package org.sharedgrowth.observatory.chart.tiles;

import org.jspecify.annotations.NullMarked;
