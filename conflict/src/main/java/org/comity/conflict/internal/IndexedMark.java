package org.comity.conflict.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.internal.Form.Unit;
import org.comity.model.Forum;
import org.comity.script.SignProfile;
import org.jspecify.annotations.Nullable;

/** An earlier mark made ready for comparison. What only some questions need is made when it is first asked for. */
final class IndexedMark {

    private final String id;
    private final List<Written> written;
    private final List<Form> forms;
    private final int owner;
    private final Supplier<EarlierMark> facts;
    private volatile @Nullable Pieces pieces;

    /**
     * A form with what is told apart in it only once, because it needs the readings.
     *
     * @param folded its text in small letters
     * @param heard its sound keys, see {@link SoundKey}
     */
    record Written(Form form, String folded, List<String> heard) {}

    /**
     * @param owner number of its owner in the index, negative when the owner is not known; equal for equal names only
     * @param facts gives the mark as recorded
     */
    IndexedMark(String id, List<Written> written, int owner, Supplier<EarlierMark> facts) {
        this.id = id;
        this.written = written;
        this.forms = written.stream().map(Written::form).toList();
        this.owner = owner;
        this.facts = facts;
    }

    /** A mark that is in no index yet. */
    static IndexedMark of(EarlierMark earlier, int owner, Function<String, SignProfile> profiles) {
        List<Written> written = new ArrayList<>();
        for (Form form : Form.of(earlier.texts(), profiles)) {
            written.add(written(form, earlier.forum()));
        }
        return new IndexedMark(earlier.id(), List.copyOf(written), owner, () -> earlier);
    }

    private static Written written(Form form, Forum forum) {
        return new Written(form, Pieces.folded(form.profile().text()), SoundKey.of(form, forum));
    }

    String id() {
        return id;
    }

    EarlierMark earlier() {
        return facts.get();
    }

    List<Form> forms() {
        return forms;
    }

    List<Written> written() {
        return written;
    }

    int owner() {
        return owner;
    }

    /** Of all forms. */
    Pieces pieces() {
        Pieces known = pieces;
        if (known == null) {
            known = Pieces.of(written);
            pieces = known;
        }
        return known;
    }

    /** The keys of its words, each once. */
    List<String> words() {
        return forms.stream()
                .flatMap(form -> form.units().stream())
                .map(Unit::key)
                .distinct()
                .toList();
    }
}
