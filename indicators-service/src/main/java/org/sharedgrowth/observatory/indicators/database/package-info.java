/**
 * Shared behaviour of JDBC connections: listening to notifications, and long timeouts for large
 * reads and writes.
 *
 * <p>Neighbours: this package uses no other; {@code series} and {@code structure.registration}
 * listen to notifications with it, and {@code submission.processing} stores results in long
 * statements.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.database;

import org.jspecify.annotations.NullMarked;
