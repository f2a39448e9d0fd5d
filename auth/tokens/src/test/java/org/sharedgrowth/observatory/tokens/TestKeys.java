package org.sharedgrowth.observatory.tokens;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * RSA key pairs for tests. Each is generated once per JVM, however many class loaders load this
 * class: generating takes seconds in a JVM that uses only the C1 compiler, as the tests' JVMs do.
 */
public final class TestKeys {
    private static final String PROPERTY = "observatory.test.keys.";
    private static final int BITS = 2048;

    private TestKeys() {}

    /** The key pair with this name, the same at each call. */
    public static synchronized KeyPair named(String name) {
        try {
            String stored = System.getProperty(PROPERTY + name);
            return stored == null ? make(name) : decoded(stored);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair make(String name) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        KeyPair made = generator.generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        System.setProperty(
                PROPERTY + name,
                base64.encodeToString(made.getPublic().getEncoded())
                        + " "
                        + base64.encodeToString(made.getPrivate().getEncoded()));
        return made;
    }

    private static KeyPair decoded(String stored) throws GeneralSecurityException {
        String[] parts = stored.split(" ", 2);
        KeyFactory factory = KeyFactory.getInstance("RSA");
        Base64.Decoder base64 = Base64.getDecoder();
        return new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(base64.decode(parts[0]))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(parts[1]))));
    }
}
