/**
 * The public API as used by the demo programs, always through the gateway: a program signs in with
 * its key, sends and reads JSON, and errors are exceptions with the problem document.
 */
@NullMarked
package org.sharedgrowth.observatory.local.api;

import org.jspecify.annotations.NullMarked;
