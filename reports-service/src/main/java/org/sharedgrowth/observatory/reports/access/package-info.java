/**
 * Who is calling, and what a refused request is told: every error a client can see is a problem
 * document of RFC 9457, made in this package and nowhere else. Tokens are verified by the
 * framework; an operation decides from the person in the token, never from the gateway's word.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.access;

import org.jspecify.annotations.NullMarked;
