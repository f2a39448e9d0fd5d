/**
 * What those who operate the suite look at: versions, releases, queues, breakers and quotas of
 * every node. Services are asked by their own operations, with the operator's token; gateways tell
 * one another in their own database.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.operator;

import org.jspecify.annotations.NullMarked;
