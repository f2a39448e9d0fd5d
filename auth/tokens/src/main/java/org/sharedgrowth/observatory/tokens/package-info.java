/**
 * Whether a token, and the proof of possession that comes with it, are to be believed. Charter: the
 * rules that the gateway and both services must apply alike, and nothing else; keys, addresses and
 * the clock are handed in, nothing is fetched or kept, no framework is known. Owned by whoever owns
 * {@code auth}.
 */
@NullMarked
package org.sharedgrowth.observatory.tokens;

import org.jspecify.annotations.NullMarked;
