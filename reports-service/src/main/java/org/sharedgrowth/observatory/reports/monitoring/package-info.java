/** For operators: readiness and state of this node. */
@NullMarked
package org.sharedgrowth.observatory.reports.monitoring;

import org.jspecify.annotations.NullMarked;
