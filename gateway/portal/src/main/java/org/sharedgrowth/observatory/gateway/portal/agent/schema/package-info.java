/**
 * The tools as they are listed for assistants, and the check of the arguments of a call. Pure. The
 * list is {@code tools.json}, in which parts that several tools share are written once; {@code
 * ToolList} turns it into JSON Schema.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.agent.schema;

import org.jspecify.annotations.NullMarked;
