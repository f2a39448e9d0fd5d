/**
 * Test support: a real PostgreSQL database, a fluent token builder, and a small set of structures.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.testing;

import org.jspecify.annotations.NullMarked;
