package org.sharedgrowth.observatory.gateway.quota;

/**
 * The current use of the limits of a tier.
 *
 * @param tier such as {@code guest}
 * @param callers number of recent callers, counted separately for data, structures and pages
 * @param highestUsePercent percentage of its limit that the busiest caller has used
 */
public record TierUse(String tier, int callers, int highestUsePercent) {}
