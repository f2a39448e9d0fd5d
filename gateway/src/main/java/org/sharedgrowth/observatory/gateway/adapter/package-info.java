/**
 * Implements the interfaces through which the portal's pages use the gateway ({@code portal.edge}),
 * with packages that do not depend on pages, such as {@code session}, {@code upstream}, {@code
 * cache}, {@code change}, {@code key} and {@code problem}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.adapter;

import org.jspecify.annotations.NullMarked;
