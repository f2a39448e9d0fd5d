/**
 * Client library for the Shared Growth Observatory. Begin with {@code Observatory.at(address)}: it
 * has one object for each part of the API, whose methods are the operations of the contract. The
 * code in {@code api} and {@code model} is generated from the contract; the code here is written by
 * hand and shared by all operations: signing in, retries, pages, errors, streams.
 */
package org.sharedgrowth.observatory.client;
