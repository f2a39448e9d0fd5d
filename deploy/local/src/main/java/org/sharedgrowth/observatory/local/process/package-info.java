/**
 * Programs of the operating system: starting and stopping children, who listens on a port, how much
 * memory a process holds. Knows nothing of the suite's parts.
 */
@NullMarked
package org.sharedgrowth.observatory.local.process;

import org.jspecify.annotations.NullMarked;
