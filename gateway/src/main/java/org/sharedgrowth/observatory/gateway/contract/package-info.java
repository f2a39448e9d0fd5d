/**
 * The public contract: one OpenAPI document merged from the services' own, as a file for programs
 * and as a page for people. It is committed; a test fails when it is not what the merge yields.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.contract;

import org.jspecify.annotations.NullMarked;
