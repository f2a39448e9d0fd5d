/**
 * Decides whether a request may proceed. {@code Credentials} identifies the sender by token,
 * browser session or API key. {@code Checks} then checks quota, roles and the rules of the
 * contract. It hands reads to {@code CachedReads} in {@code forward}; changes go through {@code
 * AuditedChanges}, which has them written to the audit log before they are forwarded. It is called
 * by {@code route}; the data of a request is in {@code request}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.route.admission;

import org.jspecify.annotations.NullMarked;
