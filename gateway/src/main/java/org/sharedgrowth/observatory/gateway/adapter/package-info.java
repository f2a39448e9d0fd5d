/**
 * Implements for the portal's pages what they need of the gateway ({@code portal.edge}), out of
 * {@code session}, {@code upstream}, {@code cache}, {@code change}, {@code key} and {@code
 * problem}. These know nothing of pages.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.adapter;

import org.jspecify.annotations.NullMarked;
