/**
 * Callers and error answers: every error that a client can see is a problem document of RFC 9457,
 * made in this package only. Tokens are verified by the framework; operations authorize the person
 * in the token and do not rely on the gateway.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.access;

import org.jspecify.annotations.NullMarked;
