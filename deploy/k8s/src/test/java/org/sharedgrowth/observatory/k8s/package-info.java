/**
 * Judges the manifests without a cluster: {@link Manifests} renders an overlay as kubectl would,
 * the rules ({@link Schemas}, {@link Values}, {@link Pods}, {@link Traffic}, {@link Trust}, {@link
 * References}) each name what is wrong with it, and {@code FaultsTest} shows that each rule sees
 * the fault it is there for.
 */
@NullMarked
package org.sharedgrowth.observatory.k8s;

import org.jspecify.annotations.NullMarked;
