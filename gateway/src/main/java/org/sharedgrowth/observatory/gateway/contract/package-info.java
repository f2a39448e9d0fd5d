/**
 * The public contract: one OpenAPI document merged from the services' own, as a file for programs;
 * the portal shows it as a page. It is committed; a test fails if it differs from the result of the
 * merge. {@code operation} reads the same document.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.contract;

import org.jspecify.annotations.NullMarked;
