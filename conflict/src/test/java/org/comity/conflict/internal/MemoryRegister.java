package org.comity.conflict.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.comity.model.LegalState;
import org.comity.model.Mark;
import org.comity.model.Office;
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

/** A register in memory whose watermark moves when a mark is added, altered or taken away. */
final class MemoryRegister implements Register {
    private final SortedMap<RightId, RightView> rights = new TreeMap<>();
    private final String database;
    private int changes;
    int readings;
    CountDownLatch mayRead = new CountDownLatch(0);
    CountDownLatch reads = new CountDownLatch(1);

    MemoryRegister() {
        this("memory");
    }

    MemoryRegister(String database) {
        this.database = database;
    }

    synchronized void remove(Office office, String number) {
        changes++;
        rights.remove(new RightId(office, RightKind.TRADEMARK, number));
    }

    synchronized void put(RightFacts facts, String number) {
        changes++;
        RightId id = new RightId(facts.office(), RightKind.TRADEMARK, number);
        rights.put(id, new RightView(id, facts, facts.state(), List.of(), true));
    }

    synchronized void add(String number, String text) {
        RightFacts facts = RightFacts.builder(Office.KR, RightKind.TRADEMARK)
                .mark(new Mark(
                        Optional.empty(),
                        Mark.Feature.WORD,
                        List.of(Text.original(text, "ko")),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()))
                .state(LegalState.REGISTERED)
                .build();
        put(facts, number);
    }

    private synchronized List<RightView> now() {
        return List.copyOf(rights.values());
    }

    @Override
    public void forEachRight(RightKind kind, Consumer<RightView> consumer) {
        readings++;
        reads.countDown();
        try {
            mayRead.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        now().forEach(consumer);
    }

    @Override
    public void forEachRight(Collection<RightId> ids, Consumer<RightView> consumer) {
        now().stream().filter(right -> ids.contains(right.id())).forEach(consumer);
    }

    @Override
    public void forEachFingerprint(RightKind kind, ObjLongConsumer<RightId> consumer) {
        now().forEach(right -> consumer.accept(right.id(), right.facts().hashCode()));
    }

    @Override
    public List<SourceReference> listUnattached(int offset, int limit) {
        return List.of();
    }

    @Override
    public Coverage coverage() {
        return new Coverage(
                true,
                List.of(new Coverage.Part(
                        Office.KR,
                        RightKind.TRADEMARK,
                        "memory",
                        now().size(),
                        Optional.empty(),
                        Optional.empty(),
                        Instant.EPOCH)),
                0);
    }

    @Override
    public synchronized String watermark() {
        return database + "/" + changes;
    }

    @Override
    public Optional<RightView> findRight(RightId id) {
        return Optional.empty();
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
}
