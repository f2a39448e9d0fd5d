/**
 * Common behaviour of all programs for operators: metrics and logs, timeouts and temporary failures
 * of the database, and shutdown.
 */
@NullMarked
package org.sharedgrowth.observatory.operation;

import org.jspecify.annotations.NullMarked;
