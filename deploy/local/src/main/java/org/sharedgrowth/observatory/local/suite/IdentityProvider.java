package org.sharedgrowth.observatory.local.suite;

import java.time.Duration;
import java.util.List;
import org.sharedgrowth.observatory.local.data.DataDirectory;
import org.sharedgrowth.observatory.local.process.Child;
import org.sharedgrowth.observatory.local.realm.ClientKeys;
import org.sharedgrowth.observatory.local.realm.KeycloakHome;
import org.sharedgrowth.observatory.local.realm.Office;
import org.sharedgrowth.observatory.local.realm.RealmAssembly;

/**
 * Keycloak with the suite's realm, which is created at the first start and replaced when its files
 * have changed.
 */
final class IdentityProvider {
    private static final Duration IMPORT_TIMEOUT = Duration.ofMinutes(2);

    private final Installation installation;
    private final DataDirectory data;
    private final SuitePorts ports;
    private final KeycloakHome home;
    private String realm = "";
    private KeycloakHome.RealmState state = KeycloakHome.RealmState.UNCHANGED;

    IdentityProvider(Installation installation, DataDirectory data, SuitePorts ports) {
        this.installation = installation;
        this.data = data;
        this.ports = ports;
        this.home = new KeycloakHome(data.keycloak());
    }

    /** Creates the keys and the realm's file; does not need the database. */
    void prepare() {
        ClientKeys keys = new ClientKeys(data.keys());
        List<Office> offices = Office.read(installation.seed().resolve("offices.csv"));
        realm =
                new RealmAssembly(installation.realm(), keys::publicJwk)
                        .assemble(ports.origin(), offices);
        state = home.prepare(installation.keycloak(), realm);
    }

    /**
     * Returns the plan for starting the server, after replacing a changed realm. Needs the
     * database.
     */
    Plan plan(Plans plans) {
        if (state == KeycloakHome.RealmState.CHANGED) {
            replaceRealm(plans);
        }
        return plans.keycloak(
                state == KeycloakHome.RealmState.ABSENT
                        ? List.of("start", "--optimized", "--import-realm")
                        : List.of("start", "--optimized"));
    }

    /** Records that the realm is in the database, once the server is ready. */
    void confirm() {
        if (state != KeycloakHome.RealmState.UNCHANGED) {
            home.confirm(realm);
        }
    }

    private void replaceRealm(Plans plans) {
        List<String> arguments =
                List.of(
                        "import",
                        "--optimized",
                        "--file",
                        home.importFile().toString(),
                        "--override",
                        "true");
        Child child = Child.start(plans.keycloakCommand("keycloak-import", arguments), data.logs());
        if (!child.awaitEnd(IMPORT_TIMEOUT)) {
            child.stop(Duration.ZERO);
        }
        if (child.exitCode() != 0) {
            throw StartFailed.ended(
                    "keycloak import",
                    child.exitCode(),
                    child.log().toString(),
                    child.lastLines(20));
        }
    }
}
