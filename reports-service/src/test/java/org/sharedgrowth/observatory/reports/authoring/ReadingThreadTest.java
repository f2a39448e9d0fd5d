package org.sharedgrowth.observatory.reports.authoring;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.reports.VirtualThreads;
import org.sharedgrowth.observatory.reports.document.Draft;
import org.sharedgrowth.observatory.reports.fixture.Reports;
import org.sharedgrowth.observatory.reports.fixture.Suite;
import org.sharedgrowth.observatory.reports.fixture.Tokens;

/** Reading a long draft takes seconds, during which the event loop has to serve other requests. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class ReadingThreadTest {
    private final Recorder recorder = new Recorder();

    @BeforeEach
    void record() {
        QuarkusMock.installMockForType(recorder, VirtualThreads.class);
    }

    /** Records the results of work on virtual threads. */
    private static final class Recorder extends VirtualThreads {
        private final List<Class<?>> results = new CopyOnWriteArrayList<>();

        @Override
        public <T> Uni<T> call(Supplier<T> work) {
            return super.call(() -> {
                T result = work.get();
                if (result instanceof Draft || result instanceof Views.Stored) {
                    results.add(result.getClass());
                }
                return result;
            });
        }
    }

    private static RequestSpecification asAuthor() {
        return given().auth().oauth2(Tokens.author()).contentType("application/json");
    }

    @Test
    void draftsAreReadOutsideTheEventLoop() {
        Reports report = Reports.aReport().drafted();
        assertEquals(List.of(Draft.class), recorder.results);

        String path = Reports.BASE + "/" + report.slug() + "/draft";
        asAuthor().get(path).then().statusCode(200);
        assertEquals(List.of(Draft.class, Views.Stored.class), recorder.results);

        asAuthor().header("If-Match", "*").body(report.input()).put(path).then().statusCode(200);
        assertEquals(List.of(Draft.class, Views.Stored.class, Draft.class), recorder.results);
    }
}
