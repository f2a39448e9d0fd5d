/**
 * The suite's public API as its demo programs use it, always through the gateway: a program signs
 * in with its key, sends and reads JSON, and a refusal is an exception that carries the problem
 * document.
 */
@NullMarked
package org.sharedgrowth.observatory.local.api;

import org.jspecify.annotations.NullMarked;
