package org.comity.standards;

import java.util.Optional;
import org.comity.model.DisplayLanguage;
import org.comity.model.Finding;
import org.comity.model.Messages;

/** What findings of the readers say to a person. */
public final class FindingTexts {

    private static final Messages TEXTS = Messages.of(FindingTexts.class, "findings");

    private FindingTexts() {}

    /** The sentence for a finding; empty for a rule of another room. */
    public static Optional<String> find(DisplayLanguage language, Finding finding) {
        return TEXTS.bundle(language).containsKey(finding.rule())
                ? Optional.of(TEXTS.text(language, finding.rule(), finding.values()))
                : Optional.empty();
    }
}
