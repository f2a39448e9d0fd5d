package org.sharedgrowth.observatory.gateway.monitoring;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Reports on {@code /q/health/well} if {@code security.txt} expires within 30 days, so that
 * somebody renews it. The gateway stays ready.
 */
@Singleton
@Wellness
class SecurityTextAge implements HealthCheck {
    private static final Duration NOTICE = Duration.ofDays(30);

    private final Optional<Instant> end;
    private final Clock clock;

    SecurityTextAge(
            @ConfigProperty(name = "gateway.security-text.expires") Optional<String> expires) {
        this(expires.map(String::strip).map(Instant::parse), Clock.systemUTC());
    }

    SecurityTextAge(Optional<Instant> end, Clock clock) {
        this.end = end;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        Instant renewal = clock.instant().plus(NOTICE);
        return HealthCheckResponse.named("security.txt")
                .status(end.map(renewal::isBefore).orElse(true))
                .withData("expires", end.map(Instant::toString).orElse("not set"))
                .build();
    }
}
