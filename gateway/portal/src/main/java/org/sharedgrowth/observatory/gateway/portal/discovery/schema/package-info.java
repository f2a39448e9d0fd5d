/**
 * Descriptions for search engines and machine learning: schema.org in pages, and Croissant 1.1 for
 * editions.
 *
 * <p>Pure: no framework, network, clock or randomness.
 *
 * <p>Neighbours: {@code discovery.model} has the types of data sets.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.discovery.schema;

import org.jspecify.annotations.NullMarked;
