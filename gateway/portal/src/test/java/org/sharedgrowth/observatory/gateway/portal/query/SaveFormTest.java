package org.sharedgrowth.observatory.gateway.portal.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaveFormTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/indicators/A?sex=F&lang=ru",
                "Доля населения, пользующегося интернетом",
                "使用互联网的人口 100 %",
                "a+b=c&d \"<script>\"’#\u202E\u2028"
            })
    void aTextInAnAddressIsDecodedUnchanged(String text) {
        assertEquals(text, URLDecoder.decode(SaveForm.readable(text), StandardCharsets.UTF_8));
    }

    @Test
    void onlyLettersOfOtherScriptsAndSlashesStayUnencoded() {
        assertEquals("/a%3Fb%3D%22я%22%20%E2%80%99", SaveForm.readable("/a?b=\"я\" ’"));
    }
}
