/**
 * How a service refuses requests: every error is an RFC 9457 problem, or a body of the path's own
 * dialect ({@link org.sharedgrowth.observatory.service.problem.ErrorDialect}). Code that must
 * refuse something throws a {@link org.sharedgrowth.observatory.service.problem.Problem}; requests
 * that cannot be read, are too large or have unknown parameters are refused here before that code
 * runs.
 */
@NullMarked
package org.sharedgrowth.observatory.service.problem;

import org.jspecify.annotations.NullMarked;
