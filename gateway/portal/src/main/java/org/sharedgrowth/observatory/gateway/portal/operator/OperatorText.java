package org.sharedgrowth.observatory.gateway.portal.operator;

import java.util.List;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** Texts of the page for operators. */
@Messages
public interface OperatorText {
    String title();

    String allHealthy(int count);

    String unhealthy(int ill, int count);

    String asOf(String moment);

    String reload();

    String othersUnknown();

    String versions(List<String> versions);

    String nodes();

    String nodesCaption();

    String node();

    String part();

    String state();

    String version();

    String upSince();

    String release();

    String healthy();

    String notKnown();

    String servesNone();

    String noneYet();

    String noAnswer();

    String answersWith(String status);

    String unreadable();

    String noFeed();

    String behind(long count);

    String queues();

    String queuesCaption();

    String queue();

    String queueOf(String name);

    String waiting();

    String running();

    String breakers();

    String breakersCaption();

    String server();

    String gateway();

    String breaker();

    String open();

    String closed();

    String failedOf(int last);

    String quotas();

    String noRequests();

    String noRequestsMeans();

    String quotasCaption();

    String tier();

    String callers();

    String fullest();

    String requests();

    String refused();

    Markup limits(Markup address);
}
