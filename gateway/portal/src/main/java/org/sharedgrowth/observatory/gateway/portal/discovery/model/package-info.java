/**
 * The data sets of the observatory as catalogues describe them: {@code DataCatalogue} has all of
 * them, each {@code Flow} its editions, downloads and terms of use, with texts in six languages.
 *
 * <p>Pure: no framework, network, clock or randomness.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.discovery.model;

import org.jspecify.annotations.NullMarked;
