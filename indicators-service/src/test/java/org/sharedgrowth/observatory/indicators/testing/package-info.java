/**
 * What every test of the service may use: a real PostgreSQL, tokens that read like sentences, and a
 * small world of structures.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.testing;

import org.jspecify.annotations.NullMarked;
