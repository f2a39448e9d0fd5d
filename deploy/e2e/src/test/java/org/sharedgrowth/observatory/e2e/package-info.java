/**
 * The whole suite, started with {@code deploy/up} on its own data directory and used only through
 * the gateway: by programs, by offices with their own clients, and by people in a browser. Start
 * with {@code StoryTest}.
 */
@NullMarked
package org.sharedgrowth.observatory.e2e;

import org.jspecify.annotations.NullMarked;
