/**
 * The architecture rules of the suite. A module's {@code ArchitectureTest} configures them for that
 * module ({@link org.sharedgrowth.observatory.rules.ArchitectureRules}) and runs all of them; a
 * rule that has nothing to check fails.
 *
 * <p>Neighbours: the tests of every module use it; no program contains it.
 */
@NullMarked
package org.sharedgrowth.observatory.rules;

import org.jspecify.annotations.NullMarked;
