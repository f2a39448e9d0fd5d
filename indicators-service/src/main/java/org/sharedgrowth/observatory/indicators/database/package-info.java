/**
 * What JDBC connections of this service do alike: hear what the database announces, and wait long
 * where much is read or written.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.database;

import org.jspecify.annotations.NullMarked;
