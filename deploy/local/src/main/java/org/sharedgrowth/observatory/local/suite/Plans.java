package org.sharedgrowth.observatory.local.suite;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.local.data.DataDirectory;
import org.sharedgrowth.observatory.local.data.Secrets;
import org.sharedgrowth.observatory.local.process.Command;
import org.sharedgrowth.observatory.local.process.Health;
import org.sharedgrowth.observatory.local.realm.ClientKeys;

/**
 * Creates the plans for the Java parts: their heap sizes, and an environment with the addresses of
 * the other parts.
 */
final class Plans {
    private static final String LOOPBACK = SuitePorts.LOOPBACK;

    private final Installation installation;
    private final DataDirectory data;
    private final SuitePorts ports;
    private final Selection selection;
    private final Secrets secrets;

    Plans(Installation installation, DataDirectory data, SuitePorts ports, Selection selection) {
        this.installation = installation;
        this.data = data;
        this.ports = ports;
        this.selection = selection;
        this.secrets = new Secrets(data);
    }

    Plan indicators() {
        Map<String, String> environment = serviceEnvironment("indicators", ports.indicators());
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.indicatorsManagement()));
        environment.put("OBSERVATORY_SPOOL_DIR", data.spool().toString());
        return service("indicators", "512m", ports.indicatorsManagement(), environment);
    }

    Plan reports() {
        Map<String, String> environment = serviceEnvironment("reports", ports.reports());
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.reportsManagement()));
        environment.put("OBSERVATORY_INDICATORS_URL", url(ports.indicators()));
        return service("reports", "160m", ports.reportsManagement(), environment);
    }

    Plan gateway() {
        Map<String, String> environment = serviceEnvironment("gateway", ports.gateway());
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.gatewayManagement()));
        environment.put("OBSERVATORY_INDICATORS_URL", url(ports.indicators()));
        environment.put("OBSERVATORY_REPORTS_URL", url(ports.reports()));
        environment.put("OBSERVATORY_KEYCLOAK_URL", url(ports.keycloak()));
        environment.put("OBSERVATORY_CLIENT_ID", "gateway");
        environment.put(
                "OBSERVATORY_CLIENT_KEY_FILE",
                new ClientKeys(data.keys()).privateKeyFile("gateway").toString());
        environment.put("OBSERVATORY_SESSION_KEY", secrets.key("gateway-session-key"));
        // The other programs start at the same time as the gateway, and may not answer yet.
        environment.put("GATEWAY_ROUTE_WARM_UP", "2S");
        // Benchmarks raise the quotas, because they send more requests than the defaults allow.
        System.getenv().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("GATEWAY_QUOTA_"))
                .forEach(entry -> environment.put(entry.getKey(), entry.getValue()));
        return service("gateway", "224m", ports.gatewayManagement(), environment);
    }

    Plan keycloak(List<String> arguments) {
        URI health = URI.create(url(ports.keycloakManagement()) + "/auth/health/ready");
        return new Plan(
                "keycloak",
                keycloakCommand("keycloak", arguments),
                ports.keycloak(),
                () -> Health.isReady(health));
    }

    /** Runs Keycloak with the options of its start script, without the shell of that script. */
    Command keycloakCommand(String log, List<String> arguments) {
        List<String> line = ProgramCommand.java("320m");
        line.addAll(List.of("-Xms200m", "-XX:MaxMetaspaceSize=256m"));
        // The optimising compiler slows the start down, but without it RSA keys and the hashes of
        // passwords take seconds, so it compiles only code that runs very often. It is used even if
        // JDK_JAVA_OPTIONS turns it off for the other programs.
        line.add("-XX:TieredStopAtLevel=4");
        line.add("-XX:Tier4InvocationThreshold=60000");
        line.add("-XX:Tier4CompileThreshold=100000");
        line.add("-XX:Tier4BackEdgeThreshold=400000");
        for (String opened : List.of("util", "util.concurrent", "security", "lang")) {
            line.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
        }
        line.add("-Dkc.home.dir=" + data.keycloak());
        line.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        line.add("-Dpicocli.disable.closures=true");
        line.add(
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        line.add("-cp");
        line.add(installation.keycloak().resolve("lib/quarkus-run.jar").toString());
        line.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        line.addAll(arguments);
        return new Command(log, line, keycloakEnvironment());
    }

    private Map<String, String> keycloakEnvironment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_HOSTNAME", ports.origin() + "/auth");
        environment.put("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", LOOPBACK);
        environment.put("KC_HTTP_PORT", Integer.toString(ports.keycloak()));
        environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(ports.keycloakManagement()));
        environment.put("KC_HTTP_POOL_MAX_THREADS", "20");
        environment.put("KC_PROXY_HEADERS", "xforwarded");
        environment.put("KC_PROXY_TRUSTED_ADDRESSES", LOOPBACK);
        environment.put("KC_CACHE", "local");
        // A new database has no large tables: 0 skips the check of each table's size before an
        // index is created.
        environment.put("KC_SPI_CONNECTIONS_LIQUIBASE__QUARKUS__INDEX_CREATION_THRESHOLD", "0");
        // Otherwise it would log every readiness check.
        environment.put("KC_LOG_LEVEL", "info,io.smallrye.health:error");
        environment.put(
                "KC_DB_URL",
                "jdbc:postgresql://" + LOOPBACK + ":" + ports.postgresql() + "/keycloak");
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", secrets.password("keycloak"));
        // The first start creates the client with which auth/realm/apply changes the realm.
        environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", "realm-code");
        environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", secrets.password("realm-code"));
        environment.put("KC_DB_POOL_INITIAL_SIZE", "2");
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        return environment;
    }

    private Map<String, String> serviceEnvironment(String database, int port) {
        Map<String, String> environment = new HashMap<>();
        environment.put("OBSERVATORY_PUBLIC_ORIGIN", ports.origin());
        environment.put("OBSERVATORY_ISSUER", ports.issuer());
        environment.put("OBSERVATORY_AUTH_URL", url(ports.keycloak()) + "/auth/realms/observatory");
        environment.put("OBSERVATORY_DB_HOST", LOOPBACK);
        environment.put("OBSERVATORY_DB_PORT", Integer.toString(ports.postgresql()));
        environment.put("OBSERVATORY_DB_NAME", database);
        environment.put("OBSERVATORY_DB_USER", database);
        environment.put("OBSERVATORY_DB_PASSWORD", secrets.password(database));
        environment.put("QUARKUS_HTTP_HOST", LOOPBACK);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", LOOPBACK);
        // A single node need not wait for a load balancer to notice its shutdown.
        environment.put("QUARKUS_SHUTDOWN_DELAY", "0S");
        return environment;
    }

    private Plan service(
            String name, String heap, int management, Map<String, String> environment) {
        List<String> line =
                new ProgramCommand(installation, ports)
                        .commandLine(name, heap, selection.mode(name));
        URI health = URI.create(url(management) + "/q/health/ready");
        return new Plan(
                name,
                new Command(name, line, environment),
                Integer.parseInt(environment.getOrDefault("QUARKUS_HTTP_PORT", "0")),
                () -> Health.isReady(health));
    }

    private static String url(int port) {
        return "http://" + LOOPBACK + ":" + port;
    }
}
