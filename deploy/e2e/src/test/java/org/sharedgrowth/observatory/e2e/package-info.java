/**
 * Tests of the whole suite, started with {@code deploy/up} on its own data directory. Most use it
 * through the gateway, as programs, offices with their own clients, and people in a browser do;
 * some also call a service or PostgreSQL directly. Start with {@code StoryTest}.
 */
@NullMarked
package org.sharedgrowth.observatory.e2e;

import org.jspecify.annotations.NullMarked;
