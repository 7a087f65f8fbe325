package org.comity.server;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import org.comity.conflict.CheckReport;
import org.comity.conflict.ConflictSearch;
import org.comity.conflict.EarlierMark;
import org.comity.conflict.GoodsRelation;
import org.comity.conflict.Hit;
import org.comity.conflict.MarkIndex;
import org.comity.conflict.PairQuestion;
import org.comity.conflict.PairReport;
import org.comity.conflict.Question;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.Finding;
import org.comity.model.Forum;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsItem;
import org.comity.model.Identifier;
import org.comity.model.LegalState;
import org.comity.model.Mark;
import org.comity.model.MarkKind;
import org.comity.model.NumberRole;
import org.comity.model.Office;
import org.comity.model.Party;
import org.comity.model.Relation;
import org.comity.model.RightEvent;
import org.comity.model.RightFacts;
import org.comity.model.RightId;
import org.comity.model.RightKind;
import org.comity.model.Severity;
import org.comity.model.Text;
import org.comity.procedure.Provision;
import org.comity.register.Coverage;
import org.comity.register.Load;
import org.comity.register.LoadSummary;
import org.comity.register.QuarantinedRecord;
import org.comity.register.Register;
import org.comity.register.RightView;
import org.comity.register.SavedCheck;
import org.comity.register.SavedChecks;
import org.comity.register.SourceReference;
import org.comity.register.SourceVersion;
import org.comity.script.Reading;
import org.comity.script.ReadingSystem;
import org.comity.server.internal.start.DeskOpener;

/**
 * A desk over a few made-up rights: one with two versions, a quarantined record, a load. A mark that holds "없" has no hits,
 * so that the empty answer can be seen too.
 */
class HandWrittenDesk implements DeskOpener, DeskOpener.Opened, Register, ConflictSearch {

    static final RightId RIGHT = new RightId(Office.KR, RightKind.TRADEMARK, "4020190012345");
    static final Instant LOADED = Instant.parse("2026-11-20T03:04:05Z");
    static final Finding FINDING =
            new Finding("text.replacement-character", Severity.WARNING, "applicantName", List.of("3"));
    static final String RAW = "<item><title>한빛나루</title><script>alert(1)</script></item>";

    private static final Provision KR_EARLIER = new Provision(
            "KR-TM-EARLIER-MARK",
            Forum.KR,
            "상표법",
            "제34조제1항제7호",
            LocalDate.of(2016, 9, 1),
            Optional.empty(),
            new Provision.Statement(
                    "与他人在先注册的商标相同或近似，并用于相同或类似商品的，不予注册。",
                    "선출원에 의한 타인의 등록상표와 동일·유사하고 지정상품이 동일·유사하면 등록받을 수 없다.",
                    "No registration for a mark identical or similar to another’s earlier registered mark for identical or"
                            + " similar goods."));
    private static final Provision CN_EARLIER = new Provision(
            "CN-TM-EARLIER-MARK",
            Forum.CN,
            "商标法",
            "第三十条",
            LocalDate.of(2014, 5, 1),
            Optional.empty(),
            new Provision.Statement(
                    "同他人在同一种或类似商品上已注册或初步审定的商标相同或近似的，驳回申请。",
                    "동일·유사한 상품에 이미 등록되었거나 초보심사를 통과한 타인의 상표와 동일·유사하면 거절한다.",
                    "Refusal when identical or similar to another’s registered or preliminarily approved mark for the same or"
                            + " similar goods."));
    private static final Provision CN_OPPOSITION = new Provision(
            "CN-TM-OPPOSITION",
            Forum.CN,
            "商标法",
            "第三十三条",
            LocalDate.of(2014, 5, 1),
            Optional.empty(),
            new Provision.Statement(
                    "自公告之日起三个月内可以提出异议。",
                    "공고일부터 3개월 이내에 이의신청을 할 수 있다.",
                    "An opposition can be filed within three months from publication."));

    @Override
    public Opened open(Steps steps) {
        return this;
    }

    @Override
    public Register register() {
        return this;
    }

    @Override
    public ConflictSearch search() {
        return this;
    }

    @Override
    public boolean isSample() {
        return true;
    }

    @Override
    public void close() {}

    // What is kept

    private final ConcurrentLinkedDeque<SavedCheck> saved = new ConcurrentLinkedDeque<>();

    @Override
    public SavedChecks savedChecks() {
        return new SavedChecks() {
            @Override
            public SavedCheck save(String title, String question) {
                SavedCheck check = new SavedCheck(UUID.randomUUID(), title, question, LOADED);
                saved.addFirst(check);
                return check;
            }

            @Override
            public List<SavedCheck> list() {
                return List.copyOf(saved);
            }

            @Override
            public Optional<SavedCheck> find(UUID id) {
                return saved.stream().filter(check -> check.id().equals(id)).findFirst();
            }

            @Override
            public boolean delete(UUID id) {
                return saved.removeIf(check -> check.id().equals(id));
            }
        };
    }

    // ConflictSearch

    @Override
    public void prepare(Progress progress) {}

    @Override
    public CheckReport check(Question question) {
        List<CheckReport.ForumReport> parts = new ArrayList<>();
        boolean none = question.mark().contains("없");
        if (question.forums().contains(Forum.CN)) {
            parts.add(new CheckReport.ForumReport(
                    Forum.CN,
                    List.of(
                            new Reading("han guang du", Forum.CN, ReadingSystem.PINYIN, 0.9, "table"),
                            new Reading("han bi na lu", Forum.CN, ReadingSystem.HANGUL_IN_PINYIN, 0.6, "table")),
                    10_112,
                    none ? List.of() : chinese()));
        }
        if (question.forums().contains(Forum.KR)) {
            parts.add(new CheckReport.ForumReport(
                    Forum.KR,
                    List.of(new Reading("한빈나루", Forum.KR, ReadingSystem.KOREAN_PRONUNCIATION, 1, "rule")),
                    9_987,
                    none ? List.of() : korean()));
        }
        return new CheckReport(question, parts, coverage());
    }

    @Override
    public PairReport explain(PairQuestion question) {
        return MarkIndex.of(marks(), EnumSet.allOf(Forum.class), new MarkIndex.Options(true))
                .explain(question, coverage());
    }

    @Override
    public Optional<EarlierMark> findEarlier(String id) {
        return marks().stream().filter(mark -> mark.id().equals(id)).findFirst();
    }

    private static List<EarlierMark> marks() {
        return Stream.concat(korean().stream(), chinese().stream())
                .map(Hit::earlier)
                .toList();
    }

    private static List<Hit> korean() {
        Provision.Statement statement = new Provision.Statement(
                "呼称相同者，原则上视为近似商标。", "호칭이 동일하면 원칙적으로 유사한 상표로 본다.", "Marks with the same sound are similar as a rule.");
        return List.of(
                new Hit(
                        1,
                        earlier(
                                "KR-trademark-4020190012345",
                                Forum.KR,
                                List.of("한빛나루", "HANBITNARU"),
                                LegalState.REGISTERED),
                        0.97,
                        1,
                        0.94,
                        0.5,
                        List.of(
                                new Hit.Meeting(
                                        Hit.Factor.SOUND,
                                        "한빈나루",
                                        "KOREAN_PRONUNCIATION",
                                        "한빈나루",
                                        "KOREAN_PRONUNCIATION",
                                        1),
                                new Hit.Meeting(Hit.Factor.LOOK, "한빛나루", "WRITTEN", "한빛나루", "WRITTEN", 0.94)),
                        List.of(
                                new Hit.RuleFiring("KR-1", true, statement, "한빛나루 = 한빛나루"),
                                new Hit.RuleFiring(
                                        "KR-9",
                                        false,
                                        new Provision.Statement(
                                                "共有部分显著性弱。", "공통 부분의 식별력이 약하다.", "The part in common is weak."),
                                        "나루")),
                        List.of(new Hit.Ground(KR_EARLIER, LocalDate.of(2026, 11, 24))),
                        new GoodsRelation(
                                GoodsRelation.Degree.IDENTICAL,
                                List.of(new Provision.Statement(
                                        "商品名称相同：咖啡店。", "상품의 명칭이 같다: 커피전문점업.", "Same name of the service: 커피전문점업."))),
                        Optional.empty()),
                new Hit(
                        2,
                        earlier("KR-trademark-4020220054321", Forum.KR, List.of("한빛나래"), LegalState.PENDING),
                        0.71,
                        0.75,
                        0.8,
                        0,
                        List.of(new Hit.Meeting(
                                Hit.Factor.SOUND,
                                "한빈나루",
                                "KOREAN_PRONUNCIATION",
                                "한빈나래",
                                "KOREAN_PRONUNCIATION",
                                0.75)),
                        List.of(),
                        List.of(),
                        new GoodsRelation(GoodsRelation.Degree.UNCERTAIN, List.of()),
                        Optional.empty()));
    }

    private static List<Hit> chinese() {
        return List.of(new Hit(
                1,
                earlier("CN-trademark-61234567", Forum.CN, List.of("韩光渡"), LegalState.PUBLISHED),
                0.88,
                0.62,
                0,
                0.93,
                List.of(
                        new Hit.Meeting(Hit.Factor.MEANING, "한빛나루", "CONCEPT:光", "韩光渡", "CONCEPT:光", 0.93),
                        new Hit.Meeting(Hit.Factor.MEANING, "한빛나루", "WRITTEN", "韩光渡", "KNOWN_NAME", 0.9),
                        new Hit.Meeting(
                                Hit.Factor.SOUND, "han bi na lu", "HANGUL_IN_PINYIN", "han guang du", "PINYIN", 0.62)),
                List.of(new Hit.RuleFiring(
                        "CN-W4",
                        true,
                        new Provision.Statement(
                                "外文商标与中文商标含义基本相同的，判为近似。",
                                "외국어 상표와 중국어 상표의 의미가 기본적으로 같으면 유사로 본다.",
                                "A foreign mark whose main meaning is that of the Chinese mark is similar."),
                        "한빛나루 ↔ 韩光渡")),
                List.of(new Hit.Ground(CN_EARLIER, LocalDate.of(2026, 11, 24))),
                new GoodsRelation(
                        GoodsRelation.Degree.SIMILAR,
                        List.of(new Provision.Statement(
                                "同属类似群 4301。", "같은 유사군(4301)에 속한다.", "Both stand in similar group 4301."))),
                Optional.of(new Hit.OppositionWindow(
                        CN_OPPOSITION, LocalDate.of(2026, 10, 13), LocalDate.of(2027, 1, 13), true))));
    }

    private static EarlierMark earlier(String id, Forum forum, List<String> texts, LegalState state) {
        boolean kr = forum == Forum.KR;
        return new EarlierMark(
                id,
                forum,
                texts,
                List.of(goods(kr)),
                state,
                Optional.of(LocalDate.of(2019, 1, 23)),
                kr ? Optional.empty() : Optional.of(LocalDate.of(2018, 9, 1)),
                Optional.empty(),
                Optional.of(kr ? "주식회사 지어낸이름" : "虚构示例（杭州）有限公司"));
    }

    private static GoodsItem goods(boolean kr) {
        return kr
                ? new GoodsItem(
                        GoodsClass.nice(43),
                        List.of("G0301", "S120602"),
                        List.of(Text.original("커피전문점업", "ko")),
                        OptionalInt.of(1),
                        false)
                : new GoodsItem(
                        GoodsClass.nice(43),
                        List.of("4301"),
                        List.of(Text.original("咖啡馆", "zh-Hans")),
                        OptionalInt.empty(),
                        false);
    }

    // Register

    private static RightFacts facts(String status, LegalState state, boolean renamed) {
        RightFacts.Builder builder = RightFacts.builder(Office.KR, RightKind.TRADEMARK)
                .identifier(new Identifier(
                        NumberRole.APPLICATION,
                        Office.KR,
                        "40-2019-0012345",
                        "4020190012345",
                        Optional.empty(),
                        Optional.of(LocalDate.of(2019, 1, 23))))
                .mark(new Mark(
                        Optional.of(MarkKind.TRADEMARK),
                        Mark.Feature.COMBINED,
                        List.of(
                                Text.original("한빛나루", "ko"),
                                new Text("HANBITNARU", "en", Text.TextRole.TRANSLITERATION)),
                        List.of("010103", "270511"),
                        List.of("4020190012345.jpg"),
                        Optional.empty(),
                        Optional.of("NARU")))
                .goods(goods(true))
                .party(Party.named(Party.Role.APPLICANT, renamed ? "주식회사 지어낸이름" : "주식회사 옛이름", "ko"))
                .relation(new Relation(
                        Relation.Kind.PRIORITY,
                        Optional.of(Office.CN),
                        Optional.of("31234567"),
                        Optional.of(LocalDate.of(2018, 9, 1))))
                .event(RightEvent.on(RightEvent.Kind.FILED, LocalDate.of(2019, 1, 23)))
                .statusWords(status)
                .state(state);
        if (state == LegalState.REGISTERED) {
            builder.identifier(new Identifier(
                            NumberRole.REGISTRATION,
                            Office.KR,
                            "40-1612345",
                            "401612345",
                            Optional.empty(),
                            Optional.of(LocalDate.of(2020, 6, 1))))
                    .event(new RightEvent(
                            RightEvent.Kind.REGISTERED,
                            Optional.of(LocalDate.of(2020, 6, 1)),
                            Optional.empty(),
                            Optional.of("등록결정")));
        }
        return builder.build();
    }

    @Override
    public Optional<RightView> findRight(RightId id) {
        if (!id.equals(RIGHT)) {
            return Optional.empty();
        }
        return Optional.of(new RightView(
                RIGHT,
                facts("등록", LegalState.REGISTERED, true),
                LegalState.REGISTERED,
                List.of(new SourceReference(
                        7, "kipris-xml", "4020190012345", "kipris/page-1.xml", 1234, 2, Optional.empty(), LOADED)),
                true));
    }

    @Override
    public List<RightView> searchNumber(String written) {
        return switch (written) {
            case "40-2019-0012345", "4020190012345" -> List.of(findRight(RIGHT).orElseThrow());
            case "1612345" ->
                List.of(findRight(RIGHT).orElseThrow(), findRight(RIGHT).orElseThrow());
            case "202111286633.1" -> throw new ComityException(ErrorCode.NUMBER_CHECK_DIGIT, written, "1", "X");
            case "40-1999-0000000" -> List.of();
            default -> throw new ComityException(ErrorCode.NUMBER_UNREADABLE, written);
        };
    }

    @Override
    public List<SourceVersion> listVersions(RightId id) {
        return List.of(
                version(
                        11,
                        facts("심사중", LegalState.PENDING, false),
                        Map.of("drawing", "a.jpg"),
                        List.of(),
                        Optional.of(LOADED)),
                version(
                        12,
                        facts("등록", LegalState.REGISTERED, true),
                        Map.of("drawing", "b.jpg", "fullText", "N"),
                        List.of(FINDING),
                        Optional.empty()));
    }

    private static SourceVersion version(
            long id,
            RightFacts facts,
            Map<String, String> remainder,
            List<Finding> findings,
            Optional<Instant> replaced) {
        return new SourceVersion(
                id,
                7,
                "kipris-xml",
                "4020190012345",
                "kipris/page-1.xml",
                1234,
                "ab".repeat(32),
                facts,
                remainder,
                findings,
                Optional.of(LocalDate.of(2026, 11, 1)),
                LOADED,
                replaced);
    }

    @Override
    public byte[] getRaw(long versionId) {
        if (versionId != 11 && versionId != 12) {
            throw new ComityException(ErrorCode.VERSION_NOT_FOUND, versionId);
        }
        return RAW.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void forEachRight(RightKind kind, Consumer<RightView> consumer) {
        consumer.accept(findRight(RIGHT).orElseThrow());
    }

    @Override
    public void forEachRight(Collection<RightId> ids, Consumer<RightView> consumer) {
        ids.stream().flatMap(id -> findRight(id).stream()).forEach(consumer);
    }

    @Override
    public void forEachFingerprint(RightKind kind, ObjLongConsumer<RightId> consumer) {
        consumer.accept(RIGHT, 1);
    }

    @Override
    public List<Load> listLoads(int limit) {
        return List.of(new Load(
                        3,
                        "/home/kim/kipris /home/kim/cnipa.zip",
                        LOADED,
                        Optional.of(LOADED.plusMillis(4321)),
                        new LoadSummary(
                                1_234,
                                1_200,
                                3,
                                30,
                                1,
                                List.of("notes.docx", "old.tar"),
                                1,
                                List.of("page-9.xml: 30 SERVICE KEY IS NOT REGISTERED"),
                                Map.of(RightKind.TRADEMARK, 1_100L, RightKind.PATENT, 90L),
                                Map.of("kipris-xml", 1_234L))))
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<QuarantinedRecord> listQuarantine(int offset, int limit) {
        return List.of(new QuarantinedRecord(
                        1,
                        3,
                        "kipris/<b>page-2</b>.xml",
                        98_765,
                        "kipris-xml",
                        ErrorCode.RECORD_INVALID,
                        List.of("page-2.xml", "applicationDate 20190231"),
                        LOADED))
                .stream()
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public List<SourceReference> listUnattached(int offset, int limit) {
        return List.of();
    }

    @Override
    public Coverage coverage() {
        return new Coverage(
                true,
                List.of(
                        part(Office.CN, 10_112, LocalDate.of(2004, 2, 3)),
                        part(Office.KR, 9_987, LocalDate.of(2001, 5, 6))),
                1);
    }

    private static Coverage.Part part(Office office, long rights, LocalDate earliest) {
        return new Coverage.Part(
                office,
                RightKind.TRADEMARK,
                "sample",
                rights,
                Optional.of(earliest),
                Optional.of(LocalDate.of(2026, 6, 30)),
                LOADED);
    }

    @Override
    public String watermark() {
        return "1";
    }
}
