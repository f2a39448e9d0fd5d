/**
 * Who is calling, read from the claims of a verified access token. Charter: turn claims into a
 * {@link org.sharedgrowth.observatory.identity.Caller} and nothing else; it verifies no signature,
 * opens no connection and knows no framework.
 */
@NullMarked
package org.sharedgrowth.observatory.identity;

import org.jspecify.annotations.NullMarked;
