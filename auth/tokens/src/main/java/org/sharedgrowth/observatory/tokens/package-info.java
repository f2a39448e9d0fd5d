/**
 * Validation of tokens and proofs of possession. Charter: the rules that the gateway and both
 * services must apply in the same way, and nothing else; keys, addresses and the clock are
 * arguments, nothing is fetched or stored, and it uses no framework. Owned by the owner of {@code
 * auth}.
 */
@NullMarked
package org.sharedgrowth.observatory.tokens;

import org.jspecify.annotations.NullMarked;
