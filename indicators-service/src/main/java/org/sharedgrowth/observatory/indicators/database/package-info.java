/**
 * What JDBC connections of this service do alike: hear what the database announces, and wait long
 * where much is read or written.
 *
 * <p>Neighbours: none below; {@code series} and {@code structure.registration} listen here, {@code
 * submission.processing} stores results in long statements.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.database;

import org.jspecify.annotations.NullMarked;
