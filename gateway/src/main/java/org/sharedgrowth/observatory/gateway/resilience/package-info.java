/**
 * What keeps one slow or broken server from taking everybody down: a breaker for each node, a
 * budget for repeated requests, and a limit on concurrency that follows what the servers can bear.
 * Plain Java, with the time as an argument.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.resilience;

import org.jspecify.annotations.NullMarked;
