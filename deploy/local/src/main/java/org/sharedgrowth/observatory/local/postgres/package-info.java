/**
 * The bundled PostgreSQL 18: unpacking, a durable cluster with one database and one login for each
 * service, starting, stopping, and what to do with a server that an earlier launcher left behind.
 */
@NullMarked
package org.sharedgrowth.observatory.local.postgres;

import org.jspecify.annotations.NullMarked;
