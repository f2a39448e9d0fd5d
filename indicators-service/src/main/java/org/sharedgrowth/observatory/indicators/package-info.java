/**
 * The indicators service: structures, the statistical store, submissions and every dialect data is
 * read in.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators;

import org.jspecify.annotations.NullMarked;
