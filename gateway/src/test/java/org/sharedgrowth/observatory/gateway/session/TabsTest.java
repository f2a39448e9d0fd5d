package org.sharedgrowth.observatory.gateway.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Sign-ins started in several tabs of one browser. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class TabsTest {
    private final StubSignIn signIn = Surroundings.signIn();

    @BeforeEach
    void resetStubs() {
        signIn.reset();
    }

    @Test
    void signInsInSeveralTabsAreIndependent() {
        Browser browser = new Browser();
        signIn.setNextPerson(Person.contributor("KEN"));
        Response first = browser.get("/session/sign-in?to=/indicators");
        Response second = browser.get("/session/sign-in?to=/reports");

        String secondPage = browser.get(signIn.callbackFor(second.header("Location"))).asString();
        String firstPage = browser.get(signIn.callbackFor(first.header("Location"))).asString();

        assertTrue(secondPage.contains("url=/reports\""), secondPage);
        assertTrue(firstPage.contains("url=/indicators\""), firstPage);
        assertEquals(Set.of("s"), browser.cookies().keySet());
    }

    @Test
    void onlyTheFiveNewestSignInAttemptsAreKept() {
        Browser browser = new Browser();
        for (int i = 0; i < 9; i++) {
            browser.get("/session/sign-in?to=/" + i);
        }
        Response last = browser.get("/session/sign-in?to=/last");

        assertEquals(5, browser.cookies().size());
        String page = browser.get(signIn.callbackFor(last.header("Location"))).asString();
        assertTrue(page.contains("url=/last\""), page);
    }
}
