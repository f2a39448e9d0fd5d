/**
 * The architecture rules of the suite. A module's {@code ArchitectureTest} names what differs in
 * that module ({@link org.sharedgrowth.observatory.rules.ArchitectureRules}) and runs them all; a
 * rule that finds nothing to look at fails.
 *
 * <p>Neighbours: the tests of every module; no program contains this.
 */
@NullMarked
package org.sharedgrowth.observatory.rules;

import org.jspecify.annotations.NullMarked;
