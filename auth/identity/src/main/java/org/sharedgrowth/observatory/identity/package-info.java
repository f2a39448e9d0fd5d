/**
 * The caller, read from the claims of a verified access token. Charter: turn claims into a {@link
 * org.sharedgrowth.observatory.identity.Caller} and nothing else; it verifies no signatures, opens
 * no connections and uses no framework.
 */
@NullMarked
package org.sharedgrowth.observatory.identity;

import org.jspecify.annotations.NullMarked;
