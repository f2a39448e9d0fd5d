package org.sharedgrowth.observatory.gateway.query;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/compare",
                "/compare?indicator=IT_NET_USER_ZS&area=KEN,GHA&sex=F&view=changes",
                "/indicators",
                "/indicators/IT_NET_USER_ZS?year=2023&group=WLD",
                "/search?q=internet%20kenya",
                "/search?q=%41",
                "/search?q=%D8%A7%D9%84%D8%A5%D9%86%D8%AA%D8%B1%D9%86%D8%AA",
                "/countries/KEN",
                "/groups/EAST_AFRICA",
                "/gaps?indicator=A.B",
                "/releases?office=NSO_KEN",
                "/releases/changes?from=1&to=2",
                "/releases/history?key=A.KEN.X._T._T._T._T._T",
                "/releases/12",
                "/offices/NSO_KEN",
                "/reports/digital-engine",
                "/calendar?from=2026-01-01"
            })
    void aPublicPageMayBeSaved(String address) {
        assertTrue(ViewAddress.isPublicPage(address), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "compare",
                "//compare",
                "//evil.example/compare",
                "/\\evil.example",
                "/compare\\evil.example",
                "https://evil.example/compare",
                "http:/compare",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)//compare",
                "data:text/html,x",
                " /compare",
                "/compare ",
                "/compare\n",
                "/compare\r\nSet-Cookie: a=b",
                "/compare?q=\u0000",
                "/compare?q=a b",
                "/compare?q=<script>",
                "/compare?q=\"x",
                "/compare?q=%",
                "/compare?q=%4",
                "/compare?q=%zz",
                "/compare?q=ä",
                "/compare#there",
                "/compare?q=1#there",
                "/compare/../keys",
                "/compare/%2e%2e/keys",
                "/indicators/..",
                "/indicators/../keys",
                "/indicators/a/b",
                "/COMPARE",
                "/keys",
                "/queries",
                "/submissions",
                "/operator",
                "/session/sign-out",
                "/session/sign-in?to=/compare",
                "/auth/realms/observatory",
                "/api/indicators/v1/observations",
                "/embed/compare",
                "/search/suggestions?q=a",
                "/releases/1/x",
                "/releases.atom"
            })
    void otherAddressesMayNotBeSaved(String address) {
        assertFalse(ViewAddress.isPublicPage(address), address);
    }

    @Test
    void aLongAddressMayBeSaved() {
        assertTrue(ViewAddress.isPublicPage("/search?q=" + "x".repeat(1_990)));
        assertTrue(ViewAddress.isPublicPage("/search?q=" + "%D8%A7".repeat(331)));
    }
}
