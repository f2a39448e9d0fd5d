/**
 * The bodies of requests to the portal: forms are read before a page's resource sees them, and the
 * file of a form is forwarded to its service as it arrives. Uses the portal's checks and error
 * pages.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.form;

import org.jspecify.annotations.NullMarked;
