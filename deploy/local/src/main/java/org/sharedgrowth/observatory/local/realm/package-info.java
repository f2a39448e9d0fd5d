/**
 * The identity provider's realm: the production base, the development overlay and the demo offices
 * put together, with a key pair for each program that signs in.
 */
@NullMarked
package org.sharedgrowth.observatory.local.realm;

import org.jspecify.annotations.NullMarked;
