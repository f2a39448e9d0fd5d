/**
 * Names of files that answers are saved as: {@link
 * org.sharedgrowth.observatory.service.download.Disposition}. Both services use it, so that one
 * download is named like another. Pure.
 *
 * <p>Neighbours: none.
 */
@NullMarked
package org.sharedgrowth.observatory.service.download;

import org.jspecify.annotations.NullMarked;
