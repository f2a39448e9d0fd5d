package org.sharedgrowth.observatory.gateway.quota;

/**
 * The use of one caller at one gateway.
 *
 * @param caller a digest
 * @param ageMillis time since the gateway first saw the caller
 * @param count units charged since then, or, when it is charged at another gateway, since the
 *     previous exchange
 */
record Use(String caller, Tier tier, boolean structures, long ageMillis, long count) {}
