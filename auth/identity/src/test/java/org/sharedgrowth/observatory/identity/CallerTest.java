package org.sharedgrowth.observatory.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {
    @Test
    void readsAContributorOfKenya() {
        Caller caller =
                Caller.of(
                        Map.of(
                                "sub", "42",
                                "preferred_username", "wanjiru",
                                "roles", List.of("contributor", "reader", "offline_access"),
                                "provider", "NSO_KEN",
                                "areas", List.of("KEN")));

        assertEquals("wanjiru", caller.name());
        assertEquals(Set.of(Role.CONTRIBUTOR, Role.READER), caller.roles());
        assertTrue(caller.provider().orElseThrow().speaksFor("KEN"));
        assertFalse(caller.provider().orElseThrow().speaksFor("BRA"));
    }

    @Test
    void namesAMachineByItsClient() {
        assertEquals("nso-ken", Caller.of(Map.of("sub", "7", "azp", "nso-ken")).name());
    }

    @Test
    void refusesRolesGivenAsOneString() {
        InvalidClaim refused =
                assertThrows(
                        InvalidClaim.class,
                        () -> Caller.of(Map.of("sub", "1", "roles", "admin steward")));
        assertEquals("roles", refused.claim());
    }

    @Test
    void refusesATokenWithoutASubject() {
        assertThrows(InvalidClaim.class, () -> Caller.of(Map.of("azp", "x")));
    }

    @Test
    void refusesAProviderThatIsNotAnIdentifier() {
        assertThrows(
                InvalidClaim.class, () -> Caller.of(Map.of("sub", "1", "provider", "NSO KEN; --")));
    }

    @Test
    void aSecondFactorOrAKeyMakesTheCallerStrong() {
        assertTrue(Caller.of(Map.of("sub", "1", "acr", "2")).isStronglyAuthenticated());
        assertTrue(
                Caller.of(Map.of("sub", "1", "cnf", Map.of("jkt", "x"))).isStronglyAuthenticated());
        assertFalse(Caller.of(Map.of("sub", "1", "acr", "1")).isStronglyAuthenticated());
        assertFalse(Caller.of(Map.of("sub", "1")).isStronglyAuthenticated());
        assertFalse(Caller.GUEST.isStronglyAuthenticated());
    }

    @Test
    void aGuestHasNoRoles() {
        assertTrue(Caller.GUEST.isGuest());
        assertTrue(Caller.GUEST.roles().isEmpty());
    }

    @Test
    void anInternationalCompilerMaySendEveryArea() {
        assertTrue(new Provider("WB", Set.of("*")).speaksFor("001"));
    }
}
