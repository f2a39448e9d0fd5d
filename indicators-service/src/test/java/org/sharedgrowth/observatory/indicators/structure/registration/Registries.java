package org.sharedgrowth.observatory.indicators.structure.registration;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.CatalogueBuilder;
import org.sharedgrowth.observatory.indicators.structure.Faults;
import org.sharedgrowth.observatory.indicators.structure.Registry;
import org.sharedgrowth.observatory.indicators.structure.message.MessageReader;

/** Builds registries from messages, without a database. */
public final class Registries {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Registries() {}

    /** The registry after these messages, each of which must be accepted. */
    public static Registry of(List<byte[]> messages) {
        Registry registry = Registry.EMPTY;
        for (byte[] message : messages) {
            registry = after(message, registry);
        }
        return registry;
    }

    /** The catalogue after these messages. */
    public static Catalogue catalogue(List<byte[]> messages) {
        return CatalogueBuilder.build(of(messages));
    }

    private static Registry after(byte[] message, Registry before) {
        Faults faults = new Faults();
        try {
            List<MessageReader.PlacedArtefact> placed =
                    MessageReader.read(JSON.readTree(message), faults);
            if (Decision.on(placed, faults, before, Drafts.NONE, null)
                    instanceof Decision.Accepted accepted) {
                return accepted.after();
            }
            throw new AssertionError(faults.list().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
