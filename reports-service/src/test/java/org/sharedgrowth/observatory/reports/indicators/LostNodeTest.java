package org.sharedgrowth.observatory.reports.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.reports.fixture.IndicatorsStub;
import org.sharedgrowth.observatory.reports.fixture.Reports;
import org.sharedgrowth.observatory.reports.fixture.Suite;

/** A host name resolves to two nodes, one of which does not answer. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class LostNodeTest {
    private static final String LOST = "127.0.0.2";
    private static final String HEALTHY = "127.0.0.1";

    @RestClient IndicatorsApi api;
    @RestClient ChangesApi changesApi;

    private final IndicatorsStub data = IndicatorsStub.up();

    @BeforeEach
    void releaseData() {
        Reports.releaseData(data, "54.3", "54.3");
    }

    @Test
    void requestsAreAnsweredByTheHealthyNodeIfTheOtherIsLost() {
        Indicators indicators = indicators();

        for (int i = 0; i < 4; i++) {
            assertEquals(data.newest(), indicators.changes(0, 0).cursor());
            assertEquals(data.newest(), cells(indicators).release().id());
        }
    }

    @Test
    void onlyTheFirstRequestWaitsForAFrozenNode() throws IOException {
        Indicators indicators = indicators();
        // Accepts connections but never answers.
        try (ServerSocket frozenServer =
                new ServerSocket(port(), 50, InetAddress.ofLiteral(LOST))) {
            assertEquals(LOST, frozenServer.getInetAddress().getHostAddress());
            assertEquals(data.newest(), cells(indicators).release().id());
            long start = System.nanoTime();
            for (int i = 0; i < 8; i++) {
                assertEquals(data.newest(), cells(indicators).release().id());
            }

            assertTrue(
                    System.nanoTime() - start < 1_000_000_000L, "the failed node should come last");
        }
    }

    @Test
    void aLongPollContinuesAtTheOtherNode() throws Exception {
        Indicators indicators = indicators();
        int newest = data.newest();
        try (ServerSocket failingServer =
                new ServerSocket(port(), 50, InetAddress.ofLiteral(LOST))) {
            Thread.ofVirtual().start(() -> closeNextConnection(failingServer));

            Answers.Changes changes = indicators.changes(newest - 1, 5);

            assertEquals(newest, changes.cursor());
        }
    }

    private static void closeNextConnection(ServerSocket server) {
        try {
            server.accept().close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRefusalByTheHealthyNodeIsThrown() {
        IndicatorsRefused refused =
                assertThrows(
                        IndicatorsRefused.class,
                        () -> indicators().cells(List.of(), data.newest() + 1L));

        assertEquals(400, refused.status());
    }

    private static Answers.Cells cells(Indicators indicators) {
        return indicators.cells(List.of(), null);
    }

    private Indicators indicators() {
        Nodes nodes =
                new Nodes(
                        new FixedNodes("http://" + HEALTHY + ":" + port()),
                        name -> addresses(),
                        System::nanoTime);
        nodes.lookUp("indicators-nodes");
        nodes.addressesToTry(); // the next request starts with the lost node
        return new Indicators(api, changesApi, nodes);
    }

    private static InetAddress[] addresses() {
        return new InetAddress[] {InetAddress.ofLiteral(HEALTHY), InetAddress.ofLiteral(LOST)};
    }

    private static int port() {
        return URI.create(ConfigProvider.getConfig().getValue("test.indicators-url", String.class))
                .getPort();
    }
}
