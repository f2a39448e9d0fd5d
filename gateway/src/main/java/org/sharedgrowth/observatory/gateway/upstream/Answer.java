package org.sharedgrowth.observatory.gateway.upstream;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** A whole answer of a server: for the small ones only. */
public record Answer(int status, MultiMap headers, Buffer body) {}
