package org.sharedgrowth.observatory.indicators.exchange.http;

/** The entity of an answer that is too long to be sent at once. */
public record StreamedAnswer(Chunks stream) {}
