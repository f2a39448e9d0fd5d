/**
 * The public contract: one OpenAPI document merged from the services' own, as a file for programs
 * and as pages for people. It is committed; a test fails when it is not what the merge yields. Its
 * pages have the frame of {@code portal}; {@code operation} reads the same document.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.contract;

import org.jspecify.annotations.NullMarked;
