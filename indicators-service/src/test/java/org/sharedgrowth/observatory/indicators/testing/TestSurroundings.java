package org.sharedgrowth.observatory.indicators.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.tokens.KeyServer;
import org.sharedgrowth.observatory.tokens.TestIssuer;
import org.sharedgrowth.observatory.tokens.TestKeys;

/**
 * A real PostgreSQL database and a signing key for the whole test run; bound to every
 * {@code @QuarkusTest} by {@link GlobalSurroundings}.
 */
public final class TestSurroundings implements QuarkusTestResourceLifecycleManager {
    static final String SIGNING_KEY = "observatory.test.signing-key";
    private static final String LOGIN = "indicators";

    /**
     * Argument: the port at which a test starts a sign-in server; the service then reads its keys
     * there.
     */
    public static final String SIGN_IN_PORT = "observatory.test.sign-in-port";

    /**
     * Setting: the public key of {@link TokenBuilder}, for the test's sign-in server to publish.
     */
    public static final String PUBLIC_KEY = "observatory.test.public-key";

    /** Setting: the origin of the server that publishes the keys. */
    public static final String KEY_SERVER = "observatory.test.key-server";

    /** Setting: the data directory of the database. */
    public static final String DATA_DIRECTORY = "observatory.test.data-directory";

    private static final String ISSUER = "http://localhost:8080/auth/realms/observatory";

    private @Nullable EmbeddedPostgres postgres;
    private @Nullable KeyServer keys;
    private @Nullable Path spool;
    private @Nullable String signInPort;

    @Override
    public void init(Map<String, String> arguments) {
        signInPort = arguments.get(SIGN_IN_PORT);
    }

    private static String dataDirectory(EmbeddedPostgres postgres) throws IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show data_directory")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder().start();
            postgres = started;
            createDatabase(started);
            Map<String, String> settings = new HashMap<>();
            String address = "127.0.0.1:" + started.getPort() + "/" + LOGIN;
            settings.put("quarkus.datasource.reactive.url", "postgresql://" + address);
            settings.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://" + address);
            Path folder = Files.createTempDirectory("observatory-spool");
            spool = folder;
            settings.put("observatory.spool-dir", folder.toString());
            settings.put(DATA_DIRECTORY, dataDirectory(started));
            // These limits are small, so that tests can exceed them.
            settings.put("observatory.submission.upload-bytes", "33554432");
            settings.put("observatory.limits.guest-observations", "20000");
            settings.put("observatory.limits.member-observations", "40000");
            settings.put("observatory.limits.sorted-rows", "5000");
            addKey(settings);
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (keys != null) {
            keys.close();
        }
        try {
            if (postgres != null) {
                postgres.close();
            }
            if (spool != null) {
                delete(spool);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void createDatabase(EmbeddedPostgres postgres) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role indicators login password 'indicators'");
            statement.execute("create database indicators owner indicators");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void addKey(Map<String, String> settings) {
        KeyPair pair = TestKeys.named("issuer");
        Base64.Encoder base64 = Base64.getEncoder();
        String key = base64.encodeToString(pair.getPublic().getEncoded());
        if (signInPort == null) {
            KeyServer server = KeyServer.of(new TestIssuer(ISSUER, pair, "test"));
            keys = server;
            settings.put(PUBLIC_KEY, key);
            settings.put(KEY_SERVER, server.origin());
            settings.put("quarkus.oidc.auth-server-url", server.realm());
            settings.put("quarkus.oidc.jwks-path", KeyServer.KEYS);
        } else {
            settings.put(PUBLIC_KEY, key);
            settings.put(
                    "quarkus.oidc.auth-server-url",
                    "http://127.0.0.1:" + signInPort + "/auth/realms/observatory");
            settings.put("quarkus.oidc.jwks-path", "/protocol/openid-connect/certs");
        }
        settings.put(SIGNING_KEY, base64.encodeToString(pair.getPrivate().getEncoded()));
    }
}
