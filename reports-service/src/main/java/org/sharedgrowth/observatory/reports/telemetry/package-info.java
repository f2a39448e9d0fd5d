/**
 * Labels requests for metrics: with the path template that matched and the tier of the caller, as
 * the gateway names it. Both have a fixed set of values, so the number of time series is limited.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.telemetry;

import org.jspecify.annotations.NullMarked;
