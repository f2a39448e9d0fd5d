/**
 * Describes data sets according to DCAT-AP 3.0.1 and StatDCAT-AP, for catalogues that harvest the
 * observatory: all data sets, one of them with its editions, or one edition.
 *
 * <p>Pure: no framework, network, clock or randomness.
 *
 * <p>Neighbours: {@code discovery.model} has what is described, {@code discovery.rdf} writes it.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.discovery.dcat;

import org.jspecify.annotations.NullMarked;
