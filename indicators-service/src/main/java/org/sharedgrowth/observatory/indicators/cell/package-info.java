/**
 * Single cells by the thousand: everything that binds a sentence or a dashboard to figures asks for
 * all of them in one round trip and gets all of them from one release.
 *
 * <p>Neighbours: {@code query} and {@code series} find the cells, {@code structure} names their
 * codes, {@code access} says for whom; nothing refers to it.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.cell;

import org.jspecify.annotations.NullMarked;
