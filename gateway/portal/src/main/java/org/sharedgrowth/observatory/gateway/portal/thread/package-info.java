/**
 * The threads on which pages are made, apart from the event loops, which also check tokens and pass
 * requests on: a large page must not delay those.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.thread;

import org.jspecify.annotations.NullMarked;
