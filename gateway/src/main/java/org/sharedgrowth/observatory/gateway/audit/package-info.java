/**
 * Who asked to change what, and what the gateway decided: never a body, never a token. Each entry
 * holds the hash of the one before, so that none can be changed or left out unseen. What makes
 * something public is not passed on unless its entry is on disk.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.audit;

import org.jspecify.annotations.NullMarked;
