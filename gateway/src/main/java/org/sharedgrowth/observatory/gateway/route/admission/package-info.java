/**
 * Decides whether a request may go on. {@code Credentials} finds out who sends it: by token,
 * browser session or API key. {@code Checks} then looks at the quota, the roles and the form of the
 * request, has a change written to the audit log, and hands the request to {@code forward}. It is
 * called by {@code route}; what it knows of a request stands in {@code request}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.route.admission;

import org.jspecify.annotations.NullMarked;
