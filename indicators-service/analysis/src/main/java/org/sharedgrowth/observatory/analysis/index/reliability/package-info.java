/**
 * How consistent the indicators of an index are: Cronbach's alpha, principal components, and
 * correlations with the index. Source: OECD and JRC, Handbook (2008), chapter 4. The correlations
 * themselves are in {@code number}.
 *
 * <p>Pure: depends only on its arguments.
 */
@NullMarked
package org.sharedgrowth.observatory.analysis.index.reliability;

import org.jspecify.annotations.NullMarked;
