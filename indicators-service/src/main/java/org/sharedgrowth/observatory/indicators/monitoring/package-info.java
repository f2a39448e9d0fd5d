/** What an operator looks at: whether this node may take requests, and how it fares. */
@NullMarked
package org.sharedgrowth.observatory.indicators.monitoring;

import org.jspecify.annotations.NullMarked;
