package org.sharedgrowth.observatory.indicators.testing;

import io.quarkus.test.common.QuarkusTestResource;

/** Its annotation holds for all tests of the module, not for one class. */
@QuarkusTestResource(TestSurroundings.class)
final class GlobalSurroundings {
    private GlobalSurroundings() {}
}
