package org.sharedgrowth.observatory.gateway.upstream;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** A complete answer from a server; used only for small answers. */
public record Answer(int status, MultiMap headers, Buffer body) {}
