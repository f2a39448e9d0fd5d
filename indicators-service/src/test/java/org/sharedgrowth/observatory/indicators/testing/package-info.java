/** Test support: a real PostgreSQL, a fluent builder of tokens, and a small set of structures. */
@NullMarked
package org.sharedgrowth.observatory.indicators.testing;

import org.jspecify.annotations.NullMarked;
