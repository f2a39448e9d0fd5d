/**
 * Adds headers to every answer of the gateway itself; they limit what a browser may do with it. For
 * answers of the servers behind the gateway there are separate rules, in {@code route}. This
 * package uses only {@code problem}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.browser;

import org.jspecify.annotations.NullMarked;
