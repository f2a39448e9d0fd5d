/**
 * Error answers: a problem document (RFC 9457) for every cause, with a stable type, the offending
 * value and what to do. {@code Problems} has the errors of requests, {@code Outages} the failures
 * of the suite; {@code Dialect} writes both in the error format of the path. Most packages use it;
 * it uses none of them.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.problem;

import org.jspecify.annotations.NullMarked;
