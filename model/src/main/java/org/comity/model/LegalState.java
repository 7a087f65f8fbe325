package org.comity.model;

import java.util.Locale;

/** Where a right stands, in terms both offices share; derived from the office's words and events, never typed in. */
public enum LegalState {
    /** Filed, not yet decided. */
    PENDING(true),
    /** Published for opposition. */
    PUBLISHED(true),
    REGISTERED(true),
    REFUSED(false),
    WITHDRAWN(false),
    /** Given up by its owner, as an application or as a right. */
    ABANDONED(false),
    /** Ended by lapse of time or unpaid fees. */
    EXPIRED(false),
    /** Cancelled, revoked or invalidated. */
    CANCELLED(false),
    /** The source says nothing that tells, or something that is not known yet. */
    UNKNOWN(true);

    private final boolean live;

    LegalState(boolean live) {
        this.live = live;
    }

    /** Whether the right may stand in the way of another; {@link #UNKNOWN} counts as live, since a doubt is no clearance. */
    public boolean isLive() {
        return live;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
