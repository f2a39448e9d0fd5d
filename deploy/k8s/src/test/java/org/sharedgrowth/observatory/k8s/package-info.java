/**
 * Checks the manifests without a cluster: {@link Manifests} renders an overlay as kubectl would,
 * each {@link Rule} reports its errors, and {@code FaultsTest} shows that each detects its fault.
 */
@NullMarked
package org.sharedgrowth.observatory.k8s;

import org.jspecify.annotations.NullMarked;
