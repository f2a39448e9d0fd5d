package org.sharedgrowth.observatory.indicators.analysis.derived;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.sharedgrowth.observatory.indicators.analysis.answer.Method;

/**
 * A method whose figures can be kept as a dataflow. It computes with the classes of its operation,
 * from public figures only.
 */
public interface DerivedMethod {
    /** Its name in requests. */
    String id();

    /** The method that computes. */
    Method method();

    /** The parameters that it has besides {@link DerivedParameters#COMMON}. */
    Set<String> parameters();

    /** The parameters, with values added for omitted ones, such as the version of an index. */
    default Uni<DerivedParameters> completed(DerivedParameters sent) {
        return Uni.createFrom().item(sent);
    }

    /**
     * Computes all figures; those that are refused are left out.
     *
     * @return fails with a {@link org.sharedgrowth.observatory.service.problem.Problem}: 400 naming
     *     an invalid parameter, 404 for an unknown flow, index or release, 422 if there is nothing
     *     to compute
     */
    Uni<Computation> compute(DerivedParameters parameters);
}
