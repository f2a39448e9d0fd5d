/**
 * Shares the capacity of the services among callers. {@code ConcurrencySlots} decides whether a
 * request may be sent now, later or not at all, {@code WaitingRoom} counts long polls and event
 * streams, {@code Accounts} charges each caller for the cost of its requests ({@code Work}). Used
 * by {@code admission} and {@code forward}; uses {@code request}, {@code quota} and {@code
 * resilience}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.route.capacity;

import org.jspecify.annotations.NullMarked;
