/**
 * The threads that render pages. The event loops do not render pages, because they check tokens and
 * forward requests, which a large page must not delay.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.thread;

import org.jspecify.annotations.NullMarked;
