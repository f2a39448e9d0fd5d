/**
 * API keys, for programs that cannot sign in. A key lets nobody see more than a guest sees; its
 * requests are counted for whoever made it, not for the address they come from. The gateway looks a
 * key up, takes it out of the request and passes that on as a guest's: no service ever sees one.
 * {@code KnownKeys} says whose a key is, {@code OwnKeys} makes, lists, renews and revokes them.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.key;

import org.jspecify.annotations.NullMarked;
