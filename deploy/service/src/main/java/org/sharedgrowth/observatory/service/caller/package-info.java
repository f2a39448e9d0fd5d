/**
 * The caller of a request. Its token is verified here once, before the request is handled; all
 * other code uses {@link org.sharedgrowth.observatory.service.caller.CurrentCaller}. Requests are
 * labelled for metrics with the caller's tier and the matched path template.
 */
@NullMarked
package org.sharedgrowth.observatory.service.caller;

import org.jspecify.annotations.NullMarked;
