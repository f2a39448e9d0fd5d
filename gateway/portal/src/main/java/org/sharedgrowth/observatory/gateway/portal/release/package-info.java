/**
 * The list of releases, as a page and as a feed. {@link
 * org.sharedgrowth.observatory.gateway.portal.release.ReleaseLines} writes one release as a line
 * for other pages too.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.release;

import org.jspecify.annotations.NullMarked;
