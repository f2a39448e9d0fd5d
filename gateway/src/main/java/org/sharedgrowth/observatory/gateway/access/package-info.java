/**
 * Checks access tokens. A token is verified once with the sign-in server's keys and then remembered
 * by its SHA-256 until it expires. What a caller may do is decided by the services, which verify
 * the token again.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.access;

import org.jspecify.annotations.NullMarked;
