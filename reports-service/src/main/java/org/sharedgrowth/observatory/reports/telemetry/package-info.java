/** What is told of each request as it runs, in the words that measures have for it. */
@NullMarked
package org.sharedgrowth.observatory.reports.telemetry;

import org.jspecify.annotations.NullMarked;
