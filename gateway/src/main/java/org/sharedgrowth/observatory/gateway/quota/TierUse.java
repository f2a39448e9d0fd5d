package org.sharedgrowth.observatory.gateway.quota;

/**
 * The current use of the limits of a tier.
 *
 * @param tier such as {@code guest}
 * @param callers number of recent callers
 * @param highestUsePercent percentage of its limit that the busiest caller has used
 */
public record TierUse(String tier, int callers, int highestUsePercent) {}
