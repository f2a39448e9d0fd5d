package org.sharedgrowth.observatory.bench.rival;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;

/** Passes everything on to one service, once the token of a request has been verified. */
@SpringBootApplication(proxyBeanMethods = false)
public class Rival {
    @Bean
    RouteLocator routes(RouteLocatorBuilder builder) {
        return builder.routes()
                .route(route -> route.path("/**").uri(System.getProperty("service")))
                .build();
    }

    /** System properties: {@code port}; {@code service}, an address; {@code keys}, the address of the key set. */
    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(Rival.class);
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
