package org.comity.conflict.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.conflict.ConflictSearch.Progress;
import org.comity.conflict.EarlierMark;
import org.comity.model.Forum;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsItem;
import org.comity.model.LegalState;
import org.comity.model.Text;
import org.junit.jupiter.api.Test;

/** The content of an index depends on the marks alone, comes back as it was written, and is never believed when it is not whole. */
final class IndexContentTest {

    private static final long SEED = 14;

    private static final List<List<String>> TEXTS = List.of(
            List.of("설빙"),
            List.of("설빙 SULBING", "설빙", "SULBING"),
            List.of("雪冰"),
            List.of("한빛나루（Hanbit Naru）"),
            List.of("汉光渡"),
            List.of("SOLARIS"),
            List.of("솔라리스"),
            List.of("Solaris 솔라리스"),
            List.of("3M"),
            List.of("☆"),
            List.of("\ud83d\ude00"),
            List.of("반쪽 \ud83d 글자"),
            List.of(" "),
            List.of("주식회사 누리온"),
            List.of("누리온 NURION"));

    private static final List<Optional<String>> OWNERS = List.of(
            Optional.empty(),
            Optional.of("누리온 주식회사"),
            Optional.of(" 누리온 주식회사"),
            Optional.of("SOLARIS LTD"),
            Optional.of("Solaris Ltd"),
            Optional.of("汉光公司"));

    private final Random random = new Random(SEED);

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Optional<LocalDate> anyDay() {
        return random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(LocalDate.of(1899, 12, 31).plusDays(random.nextInt(60_000)));
    }

    private GoodsItem anyGoods() {
        return random.nextInt(3) == 0
                ? GoodsItem.ofClass(GoodsClass.nice(1 + random.nextInt(45)), List.of("G0301", "S120602"))
                : new GoodsItem(
                        new GoodsClass(
                                GoodsClass.Scheme.NICE,
                                "43",
                                any(List.of(Optional.empty(), Optional.of("NCL 12-2025")))),
                        List.of(),
                        List.of(Text.original(any(List.of("커피전문점업", "咖啡馆", "coffee shops")), "und")),
                        any(List.of(OptionalInt.empty(), OptionalInt.of(-1), OptionalInt.of(300))),
                        random.nextBoolean());
    }

    private EarlierMark anyMark(int number) {
        List<GoodsItem> goods = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            goods.add(anyGoods());
        }
        return new EarlierMark(
                "mark-%03d".formatted(number),
                number % 3 == 0 ? Forum.CN : Forum.KR,
                any(TEXTS),
                goods,
                any(List.of(LegalState.values())),
                anyDay(),
                anyDay(),
                anyDay(),
                anyDay(),
                any(OWNERS),
                any(List.of(List.of(), List.of("270501", "260103"))));
    }

    private static IndexContent changed(IndexContent before, List<String> gone, SortedMap<String, EarlierMark> fresh) {
        IndexBuilder builder = new IndexBuilder(before, Progress.NONE, fresh.size());
        gone.forEach(builder::remove);
        fresh.values().forEach(mark -> builder.add(mark, mark.texts().hashCode()));
        return builder.build();
    }

    private static IndexContent built(SortedMap<String, EarlierMark> marks) {
        return changed(IndexContent.none(EnumSet.allOf(Forum.class)), List.of(), marks);
    }

    private static byte[] bytes(IndexContent content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.write(new SectionWriter(Channels.newChannel(out)));
        return out.toByteArray();
    }

    private static IndexContent read(byte[] bytes) throws IOException {
        SectionReader in = new SectionReader(Channels.newChannel(new ByteArrayInputStream(bytes)), bytes.length);
        IndexContent content = IndexContent.read(in);
        in.finish();
        return content;
    }

    private SortedMap<String, EarlierMark> someMarks(int count) {
        SortedMap<String, EarlierMark> marks = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            EarlierMark mark = anyMark(i);
            marks.put(mark.id(), mark);
        }
        return marks;
    }

    @Test
    void broughtUpToDateItIsBitByBitWhatIsBuiltAtOnce() throws IOException {
        SortedMap<String, EarlierMark> marks = new TreeMap<>();
        IndexContent content = built(marks);
        for (int step = 0; step < 12; step++) {
            List<String> gone = new ArrayList<>();
            SortedMap<String, EarlierMark> fresh = new TreeMap<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                EarlierMark mark = anyMark(random.nextInt(80));
                if (marks.remove(mark.id()) != null) {
                    gone.add(mark.id());
                }
                if (random.nextInt(3) > 0) {
                    fresh.put(mark.id(), mark);
                } else {
                    fresh.remove(mark.id());
                }
            }
            marks.putAll(fresh);
            content = changed(content, gone, fresh);
            assertThat(bytes(content)).as("step %d, seed %d", step, SEED).isEqualTo(bytes(built(marks)));
        }
    }

    @Test
    void everyMarkComesBackAsItIsRecorded() throws IOException {
        SortedMap<String, EarlierMark> marks = someMarks(90);
        IndexContent content = read(bytes(built(marks)));
        int found = content.leftOut().size();
        for (ForumContent forum : content.forums().values()) {
            Marks own = new Marks(forum);
            for (int i = 0; i < own.size(); i++) {
                EarlierMark mark = marks.get(own.id(i));
                assertThat(own.earlier(i)).isEqualTo(mark);
                assertThat(own.find(own.id(i))).isEqualTo(i);
                IndexedMark anew = IndexedMark.of(own.earlier(i), 0, org.comity.script.SignProfiles::of);
                assertThat(own.get(i).written().toString())
                        .isEqualTo(anew.written().toString());
                found++;
            }
        }
        assertThat(found).isEqualTo(marks.size());
    }

    @Test
    void writtenAndReadItIsTheSame() throws IOException {
        byte[] written = bytes(built(someMarks(60)));
        assertThat(bytes(read(written))).isEqualTo(written);
    }

    @Test
    void whatIsCutOffIsNotBelieved() throws IOException {
        byte[] whole = bytes(built(someMarks(12)));
        for (int length = 0; length < whole.length; length += 1 + random.nextInt(40)) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(DamagedIndex.class);
        }
        assertThatThrownBy(() -> read(java.util.Arrays.copyOf(whole, whole.length + 1)))
                .isInstanceOf(DamagedIndex.class);
    }

    @Test
    void noAlteredByteIsBelieved() throws IOException {
        byte[] whole = bytes(built(someMarks(12)));
        for (int at = 0; at < whole.length; at += 1 + random.nextInt(40)) {
            byte[] altered = whole.clone();
            altered[at] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> read(altered)).as("byte %d", at).isInstanceOf(DamagedIndex.class);
        }
    }

    /** Checksums can be made to agree; what is read then may be wrong, and that is all. */
    @Test
    void recordsThatLieDoNoHarm() {
        EarlierMark mark = new EarlierMark(
                "KR-trademark-4020200000001",
                Forum.KR,
                List.of("설빙 SULBING 雪冰"),
                List.of(),
                LegalState.REGISTERED,
                Optional.of(LocalDate.of(2020, 1, 1)),
                Optional.empty(),
                Optional.empty(),
                Optional.of("누리온"));
        byte[] record = MarkRecord.write(
                mark,
                IndexedMark.of(mark, 0, org.comity.script.SignProfiles::of).written());
        for (int i = 0; i < 4_000; i++) {
            byte[] lying = record.clone();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                lying[random.nextInt(lying.length)] = (byte) random.nextInt();
            }
            ForumContent content = new ForumContent(
                    Forum.KR,
                    MarkRecords.none().merge(Order.fresh(1), List.of(lying)),
                    new long[1],
                    new int[1],
                    new byte[1],
                    GoodsOfMarks.none().merge(Order.fresh(1), List.of(List.of())),
                    PieceIndex.none(),
                    PieceIndex.none(),
                    PieceIndex.none(),
                    PieceIndex.none(),
                    Postings.none(),
                    WordCounts.none(),
                    FormKeys.none());
            Marks marks = new Marks(content);
            try {
                marks.get(0).pieces();
                marks.earlier(0);
            } catch (DamagedIndex e) {
                assertThat(e).hasCauseInstanceOf(RuntimeException.class);
            }
        }
    }
}
