/**
 * What the benchmarks compare answers with: the same bytes out of memory, by the same server, from
 * the event loop. Never part of the service as it is shipped.
 */
@NullMarked
package org.sharedgrowth.observatory.bench;

import org.jspecify.annotations.NullMarked;
