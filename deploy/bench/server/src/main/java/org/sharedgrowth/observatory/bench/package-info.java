/**
 * The baseline of the benchmarks: the same bytes from memory, sent by the same server on the event
 * loop. Never part of the shipped service.
 */
@NullMarked
package org.sharedgrowth.observatory.bench;

import org.jspecify.annotations.NullMarked;
