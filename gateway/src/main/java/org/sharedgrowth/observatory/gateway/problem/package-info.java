/**
 * What a program is told when something cannot be done: one problem document (RFC 9457) for every
 * cause, always with a stable type, the offending value and the way out.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.problem;

import org.jspecify.annotations.NullMarked;
