/**
 * Rules on texts for people: bundles of {@code deploy/messages} are complete in six languages, and
 * neither templates nor problems contain English text. Templates and classes that are not
 * translated yet are listed in {@code src/test/resources/english-left.txt} of their module, one
 * name on each line; the rules fail on an unnecessary name, so that the list only becomes shorter.
 *
 * <p>Neighbours: {@link org.sharedgrowth.observatory.rules.ArchitectureRules} runs them in every
 * module.
 */
@NullMarked
package org.sharedgrowth.observatory.rules.text;

import org.jspecify.annotations.NullMarked;
