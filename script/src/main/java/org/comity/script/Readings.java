package org.comity.script;

import java.util.List;
import org.comity.model.Forum;
import org.comity.script.internal.DefaultReadings;

/** How a sign is read. Thread-safe. */
public interface Readings {

    /** All plausible readings of the sign in the territory, most plausible first; empty when it has no sound (a device, emoji). */
    List<Reading> of(String sign, Forum territory);

    /** Readings by the rules and tables of this module. */
    static Readings standard() {
        return DefaultReadings.INSTANCE;
    }
}
