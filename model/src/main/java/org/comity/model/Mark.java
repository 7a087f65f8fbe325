package org.comity.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The sign of a trademark record.
 *
 * @param kind the sub-kind of the right, where the source or the number tells it
 * @param feature what the sign is made of
 * @param texts its words as recorded, the office's own title first; empty for a sign without words
 * @param viennaCodes figurative elements, six digits each
 * @param images where pictures of the sign are said to be: addresses or file names, in source order
 * @param description words of the record about the sign (design, colour), if any
 * @param disclaimer words without exclusive right (放弃专用权), if any
 */
public record Mark(
        Optional<MarkKind> kind,
        Feature feature,
        List<Text> texts,
        List<String> viennaCodes,
        List<String> images,
        Optional<String> description,
        Optional<String> disclaimer) {

    /** What a sign is made of, as far as the record tells; ST.96 MarkFeatureCategory. */
    public enum Feature {
        WORD,
        FIGURATIVE,
        COMBINED,
        THREE_DIMENSIONAL,
        COLOUR,
        SOUND,
        SMELL,
        MOTION,
        HOLOGRAM,
        POSITION,
        OTHER,
        UNKNOWN
    }

    public Mark {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(feature, "feature");
        texts = List.copyOf(texts);
        viennaCodes = List.copyOf(viennaCodes);
        images = List.copyOf(images);
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(disclaimer, "disclaimer");
    }

    /** A plain word mark without anything else recorded. */
    public static Mark ofWords(List<Text> texts) {
        return new Mark(
                Optional.empty(), Feature.UNKNOWN, texts, List.of(), List.of(), Optional.empty(), Optional.empty());
    }
}
