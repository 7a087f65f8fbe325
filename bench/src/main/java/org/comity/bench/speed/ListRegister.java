package org.comity.bench.speed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsItem;
import org.comity.model.LegalState;
import org.comity.model.Mark;
import org.comity.model.Office;
import org.comity.model.Party;
import org.comity.model.RightFacts;
import org.comity.model.RightId;
import org.comity.model.RightKind;
import org.comity.model.Text;
import org.comity.register.Coverage;
import org.comity.register.Load;
import org.comity.register.QuarantinedRecord;
import org.comity.register.Register;
import org.comity.register.RightView;
import org.comity.register.SourceReference;
import org.comity.register.SourceVersion;

/** A list of names as a register of Chinese trademarks, so that an index is measured without a database. */
final class ListRegister implements Register {

    private final List<String> names;
    private int changes;

    ListRegister(List<String> names) {
        this.names = new ArrayList<>(names);
    }

    int size() {
        return names.size();
    }

    void rename(int mark, String name) {
        names.set(mark, name);
        changes++;
    }

    private static RightId id(int mark) {
        return new RightId(Office.CN, RightKind.TRADEMARK, "%09d".formatted(mark));
    }

    private RightView right(int mark) {
        Text name = Text.original(names.get(mark), "zh");
        RightFacts facts = RightFacts.builder(Office.CN, RightKind.TRADEMARK)
                .mark(new Mark(
                        Optional.empty(),
                        Mark.Feature.WORD,
                        List.of(name),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()))
                .goods(GoodsItem.ofClass(GoodsClass.nice(1 + mark % 45), List.of("%02d01".formatted(1 + mark % 45))))
                .party(Party.named(Party.Role.APPLICANT, "owner " + mark / 3, "zh"))
                .state(LegalState.REGISTERED)
                .build();
        return new RightView(id(mark), facts, LegalState.REGISTERED, List.of(), true);
    }

    @Override
    public void forEachRight(RightKind kind, Consumer<RightView> consumer) {
        for (int mark = 0; mark < names.size(); mark++) {
            consumer.accept(right(mark));
        }
    }

    @Override
    public void forEachRight(Collection<RightId> ids, Consumer<RightView> consumer) {
        ids.forEach(id -> consumer.accept(right(Integer.parseInt(id.number()))));
    }

    @Override
    public void forEachFingerprint(RightKind kind, ObjLongConsumer<RightId> consumer) {
        for (int mark = 0; mark < names.size(); mark++) {
            consumer.accept(id(mark), names.get(mark).hashCode());
        }
    }

    @Override
    public Coverage coverage() {
        return new Coverage(true, List.of(), 0);
    }

    @Override
    public String watermark() {
        return "list/" + changes;
    }

    @Override
    public Optional<RightView> findRight(RightId id) {
        return Optional.of(right(Integer.parseInt(id.number())));
    }

    @Override
    public List<RightView> searchNumber(String written) {
        return List.of();
    }

    @Override
    public List<SourceVersion> listVersions(RightId id) {
        return List.of();
    }

    @Override
    public byte[] getRaw(long versionId) {
        return new byte[0];
    }

    @Override
    public List<Load> listLoads(int limit) {
        return List.of();
    }

    @Override
    public List<QuarantinedRecord> listQuarantine(int offset, int limit) {
        return List.of();
    }

    @Override
    public List<SourceReference> listUnattached(int offset, int limit) {
        return List.of();
    }
}
