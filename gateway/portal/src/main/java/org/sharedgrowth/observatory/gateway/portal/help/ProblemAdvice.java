package org.sharedgrowth.observatory.gateway.portal.help;

import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.messages.Messages;

/** What people can do about each type of problem. */
@Messages(of = ProblemType.class)
interface ProblemAdvice {}
