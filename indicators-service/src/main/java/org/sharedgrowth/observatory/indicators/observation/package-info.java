/**
 * What was observed, over the native API: rows by indicator and area, single cells, the revisions
 * of a series, the releases and the feed of changes. Every answer names the release it was made
 * from.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.observation;

import org.jspecify.annotations.NullMarked;
