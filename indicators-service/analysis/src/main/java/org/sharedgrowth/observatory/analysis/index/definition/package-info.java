/**
 * Indices with a name, a version and an owner, as data: a {@link
 * org.sharedgrowth.observatory.analysis.index.definition.Definition} is a graph of nodes over a
 * closed set of operators ({@link
 * org.sharedgrowth.observatory.analysis.index.definition.Operator}). Changing any field makes a new
 * version, and scores name their version.
 *
 * <p>{@code DefinitionReader} and {@code DefinitionWriter} read and write its JSON form: a file
 * that is read and written again stays the same byte for byte. {@code Checks} finds the faults of a
 * definition; {@code Evaluation} computes scores from {@link
 * org.sharedgrowth.observatory.analysis.index.Columns}, with printed values, ranks and bands, and
 * the reason where an area has no score. {@code NamedDefinitions} are the definitions that come
 * with the observatory: HDI, IHDI, GDI, GII, EGDI, GCI, and ITU's IDI as an unverified tree.
 *
 * <p>Pure: depends only on its arguments.
 */
@NullMarked
package org.sharedgrowth.observatory.analysis.index.definition;

import org.jspecify.annotations.NullMarked;
