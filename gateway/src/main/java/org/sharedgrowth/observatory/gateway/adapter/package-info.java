/**
 * Implements the interfaces through which the portal's pages use the gateway ({@code portal.edge}),
 * with the packages {@code session}, {@code upstream}, {@code cache}, {@code change}, {@code key}
 * and {@code problem}, which do not depend on pages.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.adapter;

import org.jspecify.annotations.NullMarked;
