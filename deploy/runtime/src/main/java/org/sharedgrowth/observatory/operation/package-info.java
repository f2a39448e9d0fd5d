/**
 * Common behaviour of all programs for operators: metrics and logs, timeouts for the database, and
 * shutdown.
 */
@NullMarked
package org.sharedgrowth.observatory.operation;

import org.jspecify.annotations.NullMarked;
