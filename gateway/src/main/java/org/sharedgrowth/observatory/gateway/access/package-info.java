/**
 * Checks access tokens. A token is verified with the sign-in server's keys and then remembered by
 * its SHA-256 for up to 15 minutes, but not beyond its expiry. What a caller may do is decided by
 * the services, which verify the token again.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.access;

import org.jspecify.annotations.NullMarked;
