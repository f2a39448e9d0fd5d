package org.sharedgrowth.observatory.indicators.testing;

import io.quarkus.test.common.QuarkusTestResource;

/** Its annotation applies to all tests of the module. */
@QuarkusTestResource(TestSurroundings.class)
final class GlobalSurroundings {
    private GlobalSurroundings() {}
}
