package org.sharedgrowth.observatory.gateway.portal.compare;

import java.util.List;
import org.sharedgrowth.observatory.messages.Messages;

/** The texts around a comparison that is embedded in another site. */
@Messages
public interface EmbedText {
    String pinned(String release);

    String live(String release);

    String withdrawn(String place, List<String> periods);

    String revised(int count);

    String newest();

    String open();

    String unpinned();

    String pin();

    String followNewest();
}
