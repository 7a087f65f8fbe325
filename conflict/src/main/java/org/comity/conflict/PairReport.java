package org.comity.conflict;

import java.util.List;
import org.comity.register.Coverage;

/**
 * The reasoning of one pair.
 *
 * @param question what was asked
 * @param forums one explanation per forum, in the order of {@link org.comity.model.Forum}
 * @param basis the register whose marks told how distinctive a word is; empty when none was used
 */
public record PairReport(PairQuestion question, List<PairExplanation> forums, Coverage basis) {
    public PairReport {
        forums = List.copyOf(forums);
    }
}
