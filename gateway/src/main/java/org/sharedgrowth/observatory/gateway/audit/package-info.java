/**
 * Who asked to change what, and what the gateway decided: never a body, never a token. Each entry
 * holds the hash of the one before, so that none can be changed or left out unseen, and each chain
 * remembers how far the others have come. What makes something public is not passed on unless its
 * entry is on disk. {@code AuditLog} writes, {@code AuditCheck} reads back. Not seen is what
 * happens to a chain's end before another chain remembers it, and what somebody changes who writes
 * all the chains anew: against those only a copy elsewhere helps.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.audit;

import org.jspecify.annotations.NullMarked;
