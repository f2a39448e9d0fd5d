/**
 * Error answers: a problem document (RFC 9457) for every cause, with a stable type, the offending
 * value and what to do. {@code Problems} has what is wrong with a request, {@code Outages} what is
 * wrong with the observatory; {@code Dialect} writes both in the error format of the path. All
 * packages use it; it uses none of them.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.problem;

import org.jspecify.annotations.NullMarked;
