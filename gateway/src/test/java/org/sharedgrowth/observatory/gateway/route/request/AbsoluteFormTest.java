package org.sharedgrowth.observatory.gateway.route.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsoluteFormTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "http://a/b?c=d, a, /b?c=d",
                "HTTP://A:80/b//..%2F, a:80, /b//..%2F",
                "https://a, a, /",
                "http://a?b, a, /?b",
                "http://a/http://b/, a, /http://b/",
                "http://a:80/b, a, null",
                "http://a/b, null, null",
                "http://b/, a, null",
                "http://b@a/, a, null",
                "http://a/#b, a, null",
                "http:///b, a, null",
                "ftp://a/, a, null",
                "/http://a/, a, null",
                "a:80, a:80, null",
                "*, a, null"
            })
    void theHostIsRemovedOnlyIfItIsTheOneInTheHeader(
            String target, @Nullable String host, @Nullable String rest) {
        assertEquals(Optional.ofNullable(rest), AbsoluteForm.withoutHost(target, host));
    }
}
