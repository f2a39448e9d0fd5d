/**
 * How much each caller may ask: published limits, equal within a tier, counted apart for data and
 * for structures. Each gateway counts by itself and grants its share, the limit divided by the
 * number of gateways at work; so no request waits for a shared counter.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.quota;

import org.jspecify.annotations.NullMarked;
