package org.sharedgrowth.observatory.gateway.upstream;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** A complete answer of a server, for small answers only. */
public record Answer(int status, MultiMap headers, Buffer body) {}
