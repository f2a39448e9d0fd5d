/**
 * Reads the data sets from the services, as a guest, and caches them, and the documents made from
 * them, until something is released. Other packages call {@code DataSets}.
 *
 * <p>Neighbours: {@code discovery.model} has the types of data sets.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.discovery.reading;

import org.jspecify.annotations.NullMarked;
