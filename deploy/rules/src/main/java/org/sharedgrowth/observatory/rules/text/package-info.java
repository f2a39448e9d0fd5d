/**
 * Rules on texts for people: each module's message bundles (see {@code deploy/messages}) are
 * complete in six languages, and neither templates nor problems contain English text. Templates and
 * classes that are not translated yet are listed in {@code src/test/resources/english-left.txt} of
 * their module, one name on each line; the rules also fail on names that are no longer needed, so
 * that the list can only shrink.
 *
 * <p>Neighbours: {@link org.sharedgrowth.observatory.rules.ArchitectureRules} runs them in every
 * module.
 */
@NullMarked
package org.sharedgrowth.observatory.rules.text;

import org.jspecify.annotations.NullMarked;
