package org.sharedgrowth.observatory.gateway.portal.operator;

/**
 * One queue of a node.
 *
 * @param waiting items that wait
 * @param running items in progress
 */
public record WorkQueue(String name, int waiting, int running) {}
