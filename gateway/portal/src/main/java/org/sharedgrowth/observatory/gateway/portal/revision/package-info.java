/**
 * The pages about changes: of one release, between any two releases, and the history of a series.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.revision;

import org.jspecify.annotations.NullMarked;
