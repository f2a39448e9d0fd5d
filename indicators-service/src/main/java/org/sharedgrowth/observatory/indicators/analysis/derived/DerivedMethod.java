package org.sharedgrowth.observatory.indicators.analysis.derived;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.sharedgrowth.observatory.indicators.analysis.answer.Method;

/**
 * A method whose figures can be kept as a dataflow. It uses the same classes as the operation of
 * the API, and public figures only.
 */
public interface DerivedMethod {
    /** The id by which requests refer to it. */
    String id();

    /** The method that computes. */
    Method method();

    /** Names of the parameters that it accepts besides {@link DerivedParameters#COMMON}. */
    Set<String> parameters();

    /** The parameters, with values added for omitted ones, such as the version of an index. */
    default Uni<DerivedParameters> completed(DerivedParameters sent) {
        return Uni.createFrom().item(sent);
    }

    /**
     * Computes all figures and leaves out those that the method refuses.
     *
     * @return fails with a {@link org.sharedgrowth.observatory.service.problem.Problem}: 400 naming
     *     an invalid parameter, 404 for an unknown flow, index or release, 422 if there is nothing
     *     to compute
     */
    Uni<Computation> compute(DerivedParameters parameters);
}
