/**
 * Saved queries: views of the portal that people keep under a name. A view is the path and the
 * parameters of a public page of this site, never an address elsewhere, so that opening a saved
 * query cannot lead to another site. {@code OwnQueries} lists, saves, changes and deletes saved
 * queries; {@code ViewAddress} decides what may be saved.
 *
 * <p>The {@code portal} has the pages; it uses {@code access} and {@code change}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.query;

import org.jspecify.annotations.NullMarked;
