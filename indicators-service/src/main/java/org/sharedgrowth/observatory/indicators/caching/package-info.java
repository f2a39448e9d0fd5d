/**
 * What answers say so that copies of them may be kept, by the gateway above all.
 *
 * <p>Neighbours: none below; {@code changes}, {@code observation}, {@code structure.registration}
 * and {@code submission} have their answers marked here.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.caching;

import org.jspecify.annotations.NullMarked;
