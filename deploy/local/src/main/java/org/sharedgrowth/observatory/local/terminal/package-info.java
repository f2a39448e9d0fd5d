/**
 * Shows the progress of starting and stopping: one line for each task, repainted if the terminal
 * supports it.
 */
@NullMarked
package org.sharedgrowth.observatory.local.terminal;

import org.jspecify.annotations.NullMarked;
