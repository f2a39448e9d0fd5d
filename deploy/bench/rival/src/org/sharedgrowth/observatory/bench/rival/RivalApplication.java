package org.sharedgrowth.observatory.bench.rival;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;

/** Forwards each request to one service after verifying its token. */
@SpringBootApplication(proxyBeanMethods = false)
public class RivalApplication {
    @Bean
    RouteLocator routes(RouteLocatorBuilder builder) {
        return builder.routes()
                .route(route -> route.path("/**").uri(System.getProperty("service")))
                .build();
    }

    /**
     * Starts the gateway. System properties: {@code port}, {@code service} (address of the
     * service), {@code keys} (address of the key set).
     */
    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(RivalApplication.class);
        application.setDefaultProperties(
                Map.of(
                        "server.port", System.getProperty("port"),
                        "server.address", "127.0.0.1",
                        "logging.level.root", "WARN",
                        "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                                System.getProperty("keys")));
        application.run(args);
    }
}
