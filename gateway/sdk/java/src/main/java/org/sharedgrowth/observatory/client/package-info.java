/**
 * The Shared Growth Observatory for programs. Begin with {@code Observatory.at(address)}: it holds
 * one object for each part of the API, whose methods are the operations of the contract. What is
 * in {@code api} and {@code model} is made from that contract; what is here is written by hand and
 * the same for every operation: signing in, retries, pages, errors, streams.
 */
package org.sharedgrowth.observatory.client;
