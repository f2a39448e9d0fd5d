package org.sharedgrowth.observatory.gateway.quota;

/**
 * How much of their limits the callers of a tier have used up now.
 *
 * @param tier such as {@code guest}
 * @param callers who asked lately
 * @param fullest percent of its limit that the busiest caller has used up
 */
public record TierUse(String tier, int callers, int fullest) {}
