/**
 * The public contract as a page: what can be called, by whom, with which parameters, and a command
 * to try. It is read once from the document that the gateway serves to programs.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.docs;

import org.jspecify.annotations.NullMarked;
