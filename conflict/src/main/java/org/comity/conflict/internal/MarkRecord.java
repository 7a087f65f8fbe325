package org.comity.conflict.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.internal.Form.Unit;
import org.comity.conflict.internal.IndexedMark.Written;
import org.comity.model.Forum;
import org.comity.model.GoodsItem;
import org.comity.model.LegalState;
import org.comity.script.Script;
import org.comity.script.SignProfile;

/**
 * A mark in bytes: its handle, what is recorded of it but its goods, and its forms made ready for comparison. The last takes most
 * of the time of building an index, and a tenth of the room that the same takes as objects.
 */
// Values of enums stand by their number: bytes are only read by the version that wrote them.
@SuppressWarnings("EnumOrdinal")
final class MarkRecord {

    private static final LegalState[] STATES = LegalState.values();
    private static final Form.Origin[] ORIGINS = Form.Origin.values();
    private static final Script[] SCRIPTS = Script.values();

    private static final int AS_SIGN = 0;
    private static final int AS_KEY = 1;
    private static final int OF_ITS_OWN = 2;

    private MarkRecord() {}

    static byte[] write(EarlierMark mark, List<Written> written) {
        PackedWriter out = new PackedWriter().text(mark.id());
        PackedWriter facts = new PackedWriter()
                .number(mark.state().ordinal())
                .text(mark.owner())
                .texts(mark.texts())
                .texts(mark.viennaCodes());
        List.of(mark.filed(), mark.priority(), mark.published(), mark.ended()).forEach(day -> date(facts, day));
        out.part(facts).number(written.size());
        for (Written one : written) {
            form(out, one.form());
            textOf(out, one.form().profile(), one.folded());
            out.texts(one.heard());
        }
        return out.toBytes();
    }

    private static void date(PackedWriter out, Optional<LocalDate> day) {
        out.number(day.isPresent() ? 1 : 0);
        day.ifPresent(d -> out.signed(Math.toIntExact(d.toEpochDay())));
    }

    /** Most texts are the sign or its key once more. */
    private static void textOf(PackedWriter out, SignProfile profile, String text) {
        if (text.equals(profile.sign())) {
            out.number(AS_SIGN);
        } else if (text.equals(profile.key())) {
            out.number(AS_KEY);
        } else {
            out.number(OF_ITS_OWN).text(text);
        }
    }

    private static String textOf(PackedReader in, SignProfile profile) {
        return switch (in.number()) {
            case AS_SIGN -> profile.sign();
            case AS_KEY -> profile.key();
            default -> in.text();
        };
    }

    private static void form(PackedWriter out, Form form) {
        out.profile(form.profile())
                .number(form.origin().ordinal())
                .number(form.scripts())
                .number(form.units().size());
        for (Unit unit : form.units()) {
            textOf(out, form.profile(), unit.text());
            boolean same = unit.key().equals(unit.text());
            out.number(unit.script().ordinal() * 2 + (same ? 0 : 1));
            if (!same) {
                textOf(out, form.profile(), unit.key());
            }
        }
    }

    static String id(PackedReader in) {
        return in.text();
    }

    /** @param facts gives the mark as recorded, when that is asked for */
    static IndexedMark mark(PackedReader in, int owner, Supplier<EarlierMark> facts) {
        String id = in.text();
        in.part();
        int count = in.count();
        List<Written> written = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Form form = form(in);
            String folded = textOf(in, form.profile());
            written.add(new Written(form, folded, in.texts()));
        }
        return new IndexedMark(id, List.copyOf(written), owner, facts);
    }

    private static Form form(PackedReader in) {
        SignProfile profile = in.profile();
        Form.Origin origin = ORIGINS[in.number()];
        int scripts = in.number();
        int count = in.count();
        List<Unit> units = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String text = textOf(in, profile);
            int kind = in.number();
            units.add(new Unit(text, (kind & 1) == 0 ? text : textOf(in, profile), SCRIPTS[kind >>> 1]));
        }
        return new Form(profile, origin, List.copyOf(units), scripts);
    }

    static EarlierMark facts(PackedReader in, Forum forum, List<GoodsItem> goods) {
        String id = in.text();
        PackedReader facts = in.part();
        LegalState state = STATES[facts.number()];
        Optional<String> owner = facts.findText();
        List<String> texts = facts.texts();
        List<String> viennaCodes = facts.texts();
        Optional<LocalDate> filed = date(facts);
        Optional<LocalDate> priority = date(facts);
        Optional<LocalDate> published = date(facts);
        Optional<LocalDate> ended = date(facts);
        return new EarlierMark(id, forum, texts, goods, state, filed, priority, published, ended, owner, viennaCodes);
    }

    private static Optional<LocalDate> date(PackedReader in) {
        return in.number() == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(in.signed()));
    }
}
