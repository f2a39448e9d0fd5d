/**
 * Programs of the operating system: starting and stopping children, finding the process that
 * listens on a port, measuring memory. Independent of the suite's parts.
 */
@NullMarked
package org.sharedgrowth.observatory.local.process;

import org.jspecify.annotations.NullMarked;
