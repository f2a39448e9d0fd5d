package org.sharedgrowth.observatory.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemporaryFailureTest {
    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "53300, true",
        "57P01, true",
        "40001, true",
        "55P03, true",
        "99999, true",
        "23505, false",
        "42601, false",
        ", true"
    })
    void theSqlStateDecidesWhetherAFailureIsTemporary(String state, boolean temporary) {
        assertEquals(temporary, TemporaryFailure.isIn(new SQLException("x", state)));
        assertEquals(temporary, TemporaryFailure.isIn(new PgException("x", null, state, null)));
        assertFalse(TemporaryFailure.isUnansweredIn(new SQLException("x", state)));
    }

    @Test
    void anUnansweredRequestIsFoundAmongTheCauses() {
        for (Exception cause :
                new Exception[] {
                    new ConnectException(),
                    new TimeoutException(),
                    new io.smallrye.mutiny.TimeoutException()
                }) {
            Throwable failure = new CompletionException(new IllegalStateException(cause));
            assertTrue(TemporaryFailure.isIn(failure), cause.toString());
            assertTrue(TemporaryFailure.isUnansweredIn(failure), cause.toString());
        }
    }

    @Test
    void anErrorOfTheProgramIsNotTemporary() {
        assertFalse(TemporaryFailure.isIn(new IllegalStateException(new NullPointerException())));
    }
}
