/**
 * What the portal's page for operators shows: versions, releases, queues, breakers and quotas of
 * every node. Services are queried through their own operations with the operator's token; gateways
 * exchange their states through their database.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.operator;

import org.jspecify.annotations.NullMarked;
