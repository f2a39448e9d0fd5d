/**
 * How consistent the indicators of an index are: Cronbach's alpha, principal components, and
 * correlations with the index. Source: OECD and JRC, Handbook (2008), chapter 4. The correlation
 * coefficients are computed by {@code Correlations} in the package {@code number}.
 *
 * <p>Pure: depends only on its arguments.
 */
@NullMarked
package org.sharedgrowth.observatory.analysis.index.reliability;

import org.jspecify.annotations.NullMarked;
