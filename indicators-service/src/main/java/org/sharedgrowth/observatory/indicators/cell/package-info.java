/**
 * Single cells by the thousand: everything that binds a sentence or a dashboard to figures asks for
 * all of them in one round trip and gets all of them from one release.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.cell;

import org.jspecify.annotations.NullMarked;
