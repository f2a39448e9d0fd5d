package org.sharedgrowth.observatory.k8s;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * PostgreSQL accepts all connections that the pods may open when every service has its maximum
 * number of pods.
 */
class ConnectionsTest {
    /**
     * Connections for the operator, its monitoring and an administrator, in addition to the pods.
     */
    private static final int OTHER_CONNECTIONS = 20;

    @ParameterizedTest
    @ValueSource(strings = {"small", "smallest", "production"})
    void theDatabaseAcceptsAllConnectionsOfARollOut(String overlay) throws IOException {
        List<Resource> installation = Manifests.of(overlay);
        int needed = OTHER_CONNECTIONS;
        for (String service : List.of("gateway", "indicators-service", "reports-service")) {
            // The autoscaler's maximum, one more during a roll-out, and the migration.
            needed += (maxPods(installation, service) + 2) * connectionsPerPod(service);
        }
        needed += keycloakConnections(installation);
        int accepted =
                find(installation, "Cluster", "postgres")
                        .at("/spec/postgresql/parameters/max_connections")
                        .asInt();
        assertTrue(needed <= accepted, overlay + " needs " + needed + ", has " + accepted);
    }

    private static int maxPods(List<Resource> installation, String service) {
        return installation.stream()
                .filter(r -> r.is("HorizontalPodAutoscaler") && r.name().equals(service))
                .findFirst()
                .map(scaler -> scaler.at("/spec/maxReplicas").asInt())
                .orElse(1);
    }

    private static int connectionsPerPod(String service) throws IOException {
        Properties properties = new Properties();
        Path file = Path.of("../../" + service + "/src/main/resources/application.properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return Integer.parseInt(properties.getProperty("quarkus.datasource.reactive.max-size"))
                + Integer.parseInt(properties.getProperty("quarkus.datasource.jdbc.max-size"));
    }

    private static int keycloakConnections(List<Resource> installation) {
        int replicas = find(installation, "StatefulSet", "keycloak").at("/spec/replicas").asInt(1);
        Resource settings =
                installation.stream()
                        .filter(r -> r.is("ConfigMap") && r.name().startsWith("keycloak-settings"))
                        .findFirst()
                        .orElseThrow();
        return replicas * settings.at("/data/KC_DB_POOL_MAX_SIZE").asInt();
    }

    private static Resource find(List<Resource> installation, String kind, String name) {
        return installation.stream()
                .filter(r -> r.is(kind) && r.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
