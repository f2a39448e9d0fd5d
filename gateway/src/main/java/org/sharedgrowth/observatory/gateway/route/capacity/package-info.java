/**
 * Shares the capacity of the services among callers. {@code ConcurrencySlots} decides whether a
 * request may be sent now, later or not at all, {@code WaitingRoom} counts those that wait for
 * news, {@code Accounts} charges each caller what its requests cost ({@code Work}). Used by {@code
 * admission} and {@code forward}; uses {@code request}, and beside it {@code quota} and {@code
 * resilience}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.route.capacity;

import org.jspecify.annotations.NullMarked;
