/**
 * The whole suite, started with {@code deploy/up} on a data directory of its own and used through
 * the gateway only: by programs, by offices with their own clients, and by people in a browser.
 * Begin with {@code StoryTest}.
 */
@NullMarked
package org.sharedgrowth.observatory.e2e;

import org.jspecify.annotations.NullMarked;
