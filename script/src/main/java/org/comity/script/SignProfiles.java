package org.comity.script;

import java.util.Optional;
import org.comity.model.Forum;
import org.comity.script.internal.Comparisons;
import org.comity.script.internal.EncodedProfile;

/** Makes profiles of signs and compares them. Thread-safe; never fails on rare characters. */
public final class SignProfiles {

    private SignProfiles() {}

    /** Prepares a sign; a sign without any sound or shape we know is compared by its characters. */
    public static SignProfile of(String sign) {
        return EncodedProfile.of(sign);
    }

    /** Compares two signs with the readings of a territory. The factors do not depend on which of the two is asked about. */
    public static SignComparison compare(SignProfile asked, SignProfile earlier, Forum territory) {
        return Comparisons.compare((EncodedProfile) asked, (EncodedProfile) earlier, territory);
    }

    /**
     * As {@link #compare}; empty when {@link SignComparison#nearness} is {@code floor} or less. Much quicker then: for sweeps
     * that look for the nearest.
     */
    public static Optional<SignComparison> compareAbove(
            SignProfile asked, SignProfile earlier, Forum territory, double floor) {
        return Comparisons.compareAbove((EncodedProfile) asked, (EncodedProfile) earlier, territory, floor);
    }
}
