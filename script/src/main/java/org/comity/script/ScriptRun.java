package org.comity.script;

/**
 * A stretch of a normalised sign in one script.
 *
 * @param script its script
 * @param text the stretch, without spaces
 */
public record ScriptRun(Script script, String text) {
    public ScriptRun {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an empty run of " + script);
        }
    }
}
