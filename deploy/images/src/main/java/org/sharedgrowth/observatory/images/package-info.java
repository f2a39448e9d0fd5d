/**
 * Container images without a container engine. An image is a stack of directories ({@link Layers}):
 * the C library and a user, a Java runtime linked for the application, the Java libraries, the
 * application, an AOT cache, and a bill of materials. {@link Training} creates the cache by running
 * the image itself, {@link Packaging} writes the stack as a tar, and {@link Check} unpacks the tars
 * again and starts them as a cluster would: as defined in the manifests, with a read-only root and
 * an unprivileged user. {@link PodHost} takes the place of the cluster: it provides PostgreSQL and
 * host names here.
 */
@NullMarked
package org.sharedgrowth.observatory.images;

import org.jspecify.annotations.NullMarked;
