package org.sharedgrowth.observatory.gateway.password;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordFormTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @ParameterizedTest
    @CsvSource({
        "username=reader&password=x, reader",
        "username=Reader+&password=x, reader",
        "password=x&username=re%61der, reader",
        "%70assword=x&%75sername=reader, reader",
        "username=reader&password=x&username=other, reader",
        "username=reader&password, reader",
        "clientDataJSON=x&username=reader&password=x, reader"
    })
    void theNameIsReadFromTheForm(String body, String name) {
        assertEquals(Optional.of(new PasswordForm(name, true)), of(FORM, body));
        assertEquals(Optional.of(new PasswordForm(name, true)), of(FORM + "; charset=UTF-8", body));
    }

    @Test
    void aFormOfASignedInPersonHasNoName() {
        assertEquals(Optional.of(new PasswordForm("", true)), of(FORM, "password=x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "clientDataJSON=a&signature=b",
                "authenticationExecution=c",
                "username=a"
            })
    void aFormWithoutAPasswordIsIgnored(String body) {
        assertEquals(Optional.empty(), of(FORM, body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FORM + "; charset=UTF-16",
                FORM + "; charset=utf-8; charset=utf-16",
                "multipart/form-data; boundary=x",
                "text/plain",
                ""
            })
    void anUnreadableFormIsTreatedAsOneWithAPassword(String type) {
        assertEquals(Optional.of(new PasswordForm("", false)), of(type, "x=y"));
        assertEquals(Optional.of(new PasswordForm("", false)), of(FORM, "x=%zz"));
    }

    private static Optional<PasswordForm> of(String type, String body) {
        return PasswordForm.of(type, Buffer.buffer(body));
    }
}
