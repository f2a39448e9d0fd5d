/**
 * The pages of what releases changed: one release, what differs between any two, and the history of
 * a series.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.revision;

import org.jspecify.annotations.NullMarked;
