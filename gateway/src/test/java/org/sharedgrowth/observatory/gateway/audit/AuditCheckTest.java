package org.sharedgrowth.observatory.gateway.audit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.gateway.stub.Database;
import org.sharedgrowth.observatory.gateway.stub.LogLines;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Somebody with full access to the database changes entries that were already verified. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AuditCheckTest {
    private static final String API = "/api/indicators/v1/submissions/8";

    /** More entries than one page of the check. */
    private static final int ENTRIES = 1_203;

    @Inject AuditCheck check;
    @Inject AuditLog log;
    @Inject AuditStore store;
    @Inject MeterRegistry meters;

    private final List<Link> endedChain = new ArrayList<>();
    private final UUID chain = UUID.randomUUID();

    @BeforeEach
    void createAChainOfAnEndedGateway() {
        Surroundings.signIn().reset();
        Surroundings.indicators().forget();
        Surroundings.indicators().json("/", "{}");
        String previous = Link.BEGINNING;
        for (int seq = 1; seq <= ENTRIES; seq++) {
            Decision decision =
                    new Decision(Instant.EPOCH, "s", "n", "o", "/" + seq, Decision.ALLOWED);
            endedChain.add(Link.after(chain, seq, previous, decision));
            previous = endedChain.getLast().hash();
        }
        join(store.append(endedChain));
        assertEquals(0, checkAll());
        Database.await(() -> countRemembered() == 1);
        assertEquals(0, broken());
    }

    @AfterEach
    void restore() {
        tamper("DELETE FROM audit_entry WHERE chain = '" + chain + "'");
        join(store.append(endedChain));
        assertEquals(0, checkAll());
        assertEquals(0, broken());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE audit_entry SET verdict = 'forbidden' WHERE seq = 700   | 700",
                "UPDATE audit_entry SET verdict = 'forbidden' WHERE seq = 1001  | 1001",
                "DELETE FROM audit_entry WHERE seq = 1                          | 1",
                "DELETE FROM audit_entry WHERE seq = 702                        | 702",
                "DELETE FROM audit_entry WHERE seq BETWEEN 10 AND 1100          | 10",
                "DELETE FROM audit_entry WHERE seq > 1000                       | 1203",
                "DELETE FROM audit_entry WHERE seq > 0                          | 1203"
            })
    void tamperingWithTheChainOfAnEndedGatewayIsDetected(String change, long seq) {
        tamper(change + " AND chain = '" + chain + "'");

        try (LogLines lines = LogLines.ofTheGateway()) {
            assertEquals(1, checkAll());
            assertTrue(
                    lines.all().stream()
                            .anyMatch(line ->
                                    line.contains("chain " + chain)
                                            && line.contains("broken at entry " + seq)),
                    lines.all().toString());
        }
        assertEquals(1, broken());
    }

    @Test
    void aRewrittenOlderChainIsDetectedByItsStoredEnd() {
        List<Link> other = new ArrayList<>();
        String previous = Link.BEGINNING;
        for (Link link : endedChain) {
            Decision decision =
                    link.seq() == 5 ? link.decision().withVerdict("x") : link.decision();
            other.add(Link.after(chain, link.seq(), previous, decision));
            previous = other.getLast().hash();
        }
        tamper("DELETE FROM audit_entry WHERE chain = '" + chain + "'");
        join(store.append(other));

        assertEquals(1, checkAll());
    }

    @Test
    void theCheckOfAllChainsIncludesOwnEntriesThatWereAlreadyChecked() {
        withdraw();
        long seq = log.end().seq();
        withdraw();
        assertEquals(OptionalLong.empty(), join(check.checkNewest()));
        String entry = " WHERE chain = '" + log.end().chain() + "' AND seq = " + seq;

        tamper("UPDATE audit_entry SET name = 'somebody'" + entry);
        assertEquals(
                OptionalLong.empty(), join(check.checkNewest()), "only new entries are checked");
        assertEquals(1, checkAll());
        assertEquals(1, broken());

        tamper("UPDATE audit_entry SET name = 'contributor-ken'" + entry);
    }

    @Test
    void aTruncatedOwnChainIsDetected() {
        withdraw();
        Link end = join(store.last(log.end().chain())).orElseThrow();
        tamper(
                "DELETE FROM audit_entry WHERE chain = '%s' AND seq = %d"
                        .formatted(end.chain(), end.seq()));

        assertEquals(OptionalLong.of(end.seq()), join(check.checkNewest()));
        assertEquals(1, broken());

        join(store.append(List.of(end)));
        assertEquals(OptionalLong.empty(), join(check.checkNewest()));
    }

    private void withdraw() {
        long before = log.end().seq();
        given().header(
                        "Authorization",
                        "Bearer " + Surroundings.signIn().token(Person.contributor("KEN")))
                .header("If-Match", "*")
                .delete(API)
                .then()
                .statusCode(200);
        Database.await(() -> log.end().seq() > before);
    }

    /** Verifies all chains; tries again while the gateway's own check is in progress. */
    private int checkAll() {
        for (int i = 0; i < 100; i++) {
            try {
                return join(check.checkAll());
            } catch (CompletionException e) {
                Surroundings.pause(50);
            }
        }
        throw new AssertionError("the chains were never verified");
    }

    private long countRemembered() {
        return Database.countAuditRows(
                "operation = 'chain-head' AND subject = '%s' AND name = '%d'"
                        .formatted(chain, ENTRIES));
    }

    private double broken() {
        return meters.get("gateway.audit.broken").gauge().value();
    }

    private static void tamper(String change) {
        Database.run(
                "ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_stays",
                change,
                "ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_stays");
    }

    private static <T> T join(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
