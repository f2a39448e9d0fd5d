package org.sharedgrowth.observatory.wrong.first;

import jakarta.persistence.Entity;
import java.time.Instant;
import org.sharedgrowth.observatory.images.Foreign;
import org.sharedgrowth.observatory.wrong.second.Other;

/** A public entity, which violates a rule. Pure. */
@Entity
public class Thing {
    final Instant read = Instant.now();
    final Foreign foreign = new Foreign();

    public Other other() {
        return new Other(this);
    }
}
