package org.sharedgrowth.observatory.indicators.analysis.rank.job;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.answer.Method;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;

/** The types of computations that runs perform. */
enum RunType {
    RANKS(Method.RANK_UNCERTAINTY),
    SENSITIVITY(Method.SENSITIVITY),
    LEAVE_ONE_OUT(Method.SENSITIVITY);

    private final Method method;

    RunType(Method method) {
        this.method = method;
    }

    Method method() {
        return method;
    }

    /** The name of the type in requests and in table rows. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type that a request names; throws a problem if there is no such type. */
    static RunType of(@Nullable String sent) {
        return Arrays.stream(values())
                .filter(type -> type.code().equals(sent))
                .findFirst()
                .orElseThrow(() ->
                        RunPlans.inBody(
                                "kind",
                                String.valueOf(sent),
                                RefusalText.localized(
                                        t -> t.giveOneOf("ranks, sensitivity, leave-one-out"))));
    }
}
