/**
 * What happens with a request that changes something, whether a program sent it or a form of the
 * portal: it is written to {@code audit}, it is sent, and answers in {@code cache} are no longer
 * given without asking. Called by {@code route.admission}, {@code portal} and {@code key}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.change;

import org.jspecify.annotations.NullMarked;
