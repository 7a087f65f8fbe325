package org.comity.script;

import java.nio.ByteBuffer;
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

    /** Prepares a sign with all that an index of this territory needs, at little more than the cost of {@link #of}. */
    public static SignForIndex forIndex(String sign, Forum territory) {
        return EncodedProfile.forIndex(sign, territory);
    }

    /**
     * Writes a profile without its sign and key, at most {@link SignProfile#footprint} bytes. Only the same version of this module
     * with the same dictionaries can read them.
     */
    public static void write(SignProfile profile, ByteBuffer out) {
        ((EncodedProfile) profile).write(out);
    }

    /**
     * Reads what {@link #write} has written; costs a hundredth of {@link #of}.
     *
     * @throws RuntimeException when the bytes are none that were written
     */
    public static SignProfile read(String sign, String key, ByteBuffer in) {
        return EncodedProfile.read(sign, key, in);
    }

    /** Compares two signs with the readings of a territory. The factors do not depend on which of the two is asked about. */
    public static SignComparison compare(SignProfile asked, SignProfile earlier, Forum territory) {
        return Comparisons.compare((EncodedProfile) asked, (EncodedProfile) earlier, territory);
    }

    /** As {@link #compare}, for those who ask for {@link SignComparison#soundMatches} next: the readings are aligned once for both. */
    public static SignComparison compareWithMatches(SignProfile asked, SignProfile earlier, Forum territory) {
        return Comparisons.compareWithMatches((EncodedProfile) asked, (EncodedProfile) earlier, territory);
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
