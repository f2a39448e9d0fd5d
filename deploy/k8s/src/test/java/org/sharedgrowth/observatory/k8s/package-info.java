/**
 * Checks the manifests without a cluster: {@link Manifests} renders an overlay as kubectl would,
 * the rules ({@link Schemas}, {@link Values}, {@link Pods}, {@link Traffic}, {@link Trust}, {@link
 * References}) report its errors, and {@code FaultsTest} shows that each rule detects its fault.
 */
@NullMarked
package org.sharedgrowth.observatory.k8s;

import org.jspecify.annotations.NullMarked;
