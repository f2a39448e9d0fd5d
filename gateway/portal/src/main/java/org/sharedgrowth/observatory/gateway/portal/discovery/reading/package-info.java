/**
 * Reads the data sets from the services, as a guest, and keeps them and the documents made of them
 * until something is released. Other packages ask {@code DataSets}.
 *
 * <p>Neighbours: {@code discovery.model} has what is read.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.discovery.reading;

import org.jspecify.annotations.NullMarked;
