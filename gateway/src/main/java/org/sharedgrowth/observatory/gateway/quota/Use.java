package org.sharedgrowth.observatory.gateway.quota;

/**
 * What a caller asked at one gateway.
 *
 * @param caller a digest
 * @param ageMillis since the gateway first saw the caller
 * @param count of requests since then; from one report to the next it only grows
 */
record Use(String caller, Tier tier, boolean structures, long ageMillis, long count) {}
