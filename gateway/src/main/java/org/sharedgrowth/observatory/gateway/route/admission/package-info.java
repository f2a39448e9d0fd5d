/**
 * Decides whether a request may go on. {@code Credentials} finds out who sends it: by token,
 * browser session or API key. {@code Checks} then looks at the quota, the roles and the form of the
 * request. It hands reads to {@code CachedReads} in {@code forward}; changes go through {@code
 * AuditedChanges}, which has them written to the audit log before they are forwarded. It is called
 * by {@code route}; what it knows of a request stands in {@code request}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.route.admission;

import org.jspecify.annotations.NullMarked;
