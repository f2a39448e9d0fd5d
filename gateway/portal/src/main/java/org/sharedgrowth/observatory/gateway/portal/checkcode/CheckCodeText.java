package org.sharedgrowth.observatory.gateway.portal.checkcode;

import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** The texts of the pages of check codes. */
@Messages
public interface CheckCodeText {
    String title();

    String lead();

    /** Label of the field. */
    String code();

    String hint();

    String check();

    String checkAnother();

    String breadcrumb();

    String heading(String code);

    Markup current(Markup printed, String release);

    Markup revised(Markup printed, Markup now, String day);

    /** Like {@link #revised}, if the day is not known. */
    Markup revisedSince(Markup printed, Markup now);

    Markup withdrawn(Markup printed, String day);

    /** Like {@link #withdrawn}, if the day is not known. */
    Markup withdrawnSince(Markup printed);

    Markup notCheckable(Markup printed);

    Markup newerVersion(Markup report);

    /** Link text in {@link #newerVersion}. */
    String newest();

    String asPublished();

    String printed();

    String indicator();

    String area();

    String period();

    String report();

    String version(String title, String version, String day);

    String basis();

    String release(long number, String day);

    String source();

    String cell();

    String calculated(String cells);

    String forPrograms();

    String plainText();

    /** The figure in at most 160 characters. */
    String line(String code, String printed, String areaAndPeriod, String state, String report);

    String lineCurrent();

    String lineRevised(String now, String day);

    String lineWithdrawn(String day);

    String lineNotCheckable();
}
