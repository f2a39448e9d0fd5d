/**
 * The names under which browsers save answers: {@link
 * org.sharedgrowth.observatory.service.download.Disposition}. Both services use it, so that all
 * downloads are named in the same way. Pure.
 *
 * <p>Neighbours: none.
 */
@NullMarked
package org.sharedgrowth.observatory.service.download;

import org.jspecify.annotations.NullMarked;
