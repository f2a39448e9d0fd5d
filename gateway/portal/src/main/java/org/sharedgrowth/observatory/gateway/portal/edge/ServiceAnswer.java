package org.sharedgrowth.observatory.gateway.portal.edge;

import io.vertx.core.buffer.Buffer;

/** The whole answer of a service, of any status. */
public record ServiceAnswer(int status, Buffer body) {}
