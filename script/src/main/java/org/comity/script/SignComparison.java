package org.comity.script;

import java.util.List;
import java.util.Set;
import org.comity.model.Forum;
import org.comity.script.internal.Explanations;

/**
 * How near two signs come in one territory.
 *
 * <p>The factors are 1 only for signs that are equal in that factor and less for any difference. They say how near, not
 * whether it matters: that is for the rules of the forum.
 *
 * @param sound 0 to 1: the nearest pair of readings in the territory, {@link #soundMatches}
 * @param look 0 to 1: the written forms; near 0 when they share no script
 * @param meaning 0 to 1: the share of both signs that names the same concepts
 * @param nearness 0 to 1: all channels added, those of the other territory included, as copyists cross over; meant for
 *     ranking, comparable between pairs of the same territory
 * @param asked the sign asked about
 * @param earlier the earlier sign
 * @param territory whose readings count
 */
public record SignComparison(
        double sound,
        double look,
        double meaning,
        double nearness,
        SignProfile asked,
        SignProfile earlier,
        Forum territory) {

    /** The pairs of readings that met best in the territory, best first, at most three; computed when asked for. */
    public List<SoundMatch> soundMatches() {
        return Explanations.soundMatches(asked, earlier, territory, sound);
    }

    /** The concepts both signs name; computed when asked for. */
    public List<ConceptMatch> conceptMatches() {
        return Explanations.conceptMatches(asked, earlier);
    }

    /**
     * {@link #meaning} by the words that come with Comity alone, without dictionaries of the user's own: what is understood at
     * once; computed when asked for.
     */
    public double commonMeaning() {
        return Explanations.commonMeaning(asked, earlier);
    }

    /** How the written forms relate; computed when asked for. */
    public Set<LookRelation> lookRelations() {
        return Explanations.lookRelations(asked, earlier);
    }
}
