/**
 * Adds headers to every answer of the gateway itself, which limit what a browser may do with the
 * answer. For answers of the servers behind the gateway there are separate rules, in {@code route}.
 * This package uses only {@code problem}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.browser;

import org.jspecify.annotations.NullMarked;
