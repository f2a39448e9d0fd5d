/**
 * API keys, for programs that cannot sign in. A key gives no more rights than a guest has; its
 * requests are counted for the person who made it, not for the address they come from. The gateway
 * looks a key up, removes it from the request and forwards the request as a guest's: no service
 * ever sees a key. {@code KnownKeys} finds the owner of a key, {@code OwnKeys} creates, lists,
 * renews and revokes keys.
 *
 * <p>{@code route.admission} calls it for each request with a key, the {@code portal} has the pages
 * for owners, {@code quota} counts the requests; it uses {@code access} and {@code change}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.key;

import org.jspecify.annotations.NullMarked;
