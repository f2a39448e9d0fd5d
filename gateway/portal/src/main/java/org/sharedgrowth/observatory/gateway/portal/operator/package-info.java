/**
 * The page for operators: versions, releases, queues, breakers and quotas of every node. {@code
 * NodeStates} provides them.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.operator;

import org.jspecify.annotations.NullMarked;
