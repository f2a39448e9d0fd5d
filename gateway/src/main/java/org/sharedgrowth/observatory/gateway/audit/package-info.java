/**
 * The audit log: who requested which change, and what the gateway decided. It never contains bodies
 * or tokens. Each entry holds the hash of the previous one, so that changes and removals are
 * detected, and each chain stores the last entries of the others. A request that publishes
 * something is forwarded only when its entry is on disk. {@code AuditLog} writes, {@code
 * AuditCheck} verifies. Two attacks are not detected: a change at the end of a chain before another
 * chain has stored that end, and rewriting all chains. Only a copy elsewhere protects against
 * these.
 *
 * <p>{@code change} writes to it, {@code operator} shows its state; it uses only {@code problem}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.audit;

import org.jspecify.annotations.NullMarked;
