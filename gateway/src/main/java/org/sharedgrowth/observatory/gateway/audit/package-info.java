/**
 * The log of who asked to change what, and what the gateway decided: never a body, never a token.
 * Each entry holds the hash of the one before, so that none can be changed or removed unseen, and
 * each chain stores how far the others have come. A request that makes something public is not
 * forwarded unless its entry is on disk. {@code AuditLog} writes, {@code AuditCheck} verifies. Not
 * detected is a change at the end of a chain before another chain has stored it, nor a person who
 * rewrites all chains: against those only a copy elsewhere helps.
 *
 * <p>{@code change} writes to it, {@code operator} shows its state; it uses {@code problem} alone.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.audit;

import org.jspecify.annotations.NullMarked;
