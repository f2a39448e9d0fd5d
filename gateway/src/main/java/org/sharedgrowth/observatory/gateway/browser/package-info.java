/**
 * Headers of every answer of the gateway itself that limit what a browser may do with it. Answers
 * of the servers behind it have separate rules, in {@code route}. It uses only {@code problem}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.browser;

import org.jspecify.annotations.NullMarked;
