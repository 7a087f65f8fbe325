package org.comity.bench.speed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.comity.conflict.MarkIndex;
import org.comity.conflict.PairQuestion;
import org.comity.conflict.PairReport;
import org.comity.conflict.PairScore;
import org.comity.conflict.PreparedMark;
import org.comity.conflict.Question;
import org.comity.model.Forum;
import org.comity.register.Coverage;
import org.comity.script.SignComparison;
import org.comity.script.SignProfile;
import org.comity.script.SignProfiles;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One pair of marks: made-up names of the lengths and scripts that registers hold, near ones and far ones in turn. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PairBenchmark {

    private static final String[][] SAME_SCRIPT = {
        {"누리온", "누리안"},
        {"한빛나루", "한빗나루"},
        {"가람솔 커피", "가람설 커피"},
        {"도담이네 반찬", "하늘마루"},
        {"NURION", "NURIAN"},
        {"HANBIT NARU", "HANVIT NARU"},
        {"SOLARIS PRIME", "SOLARYS"},
        {"VENTORA", "KILMADO"},
        {"云溪谷", "云溪阁"},
        {"金禾丰收", "金和丰"},
        {"乐享家", "乐享佳居"},
        {"青岚科技", "海棠美妆"},
    };

    private static final String[][] ACROSS = {
        {"누리온", "NURION"},
        {"한빛나루", "HANBIT NARU"},
        {"云溪谷", "운계곡"},
        {"金禾", "금화"},
        {"솔라리스", "索拉里斯"},
        {"维图拉", "VENTURA"},
        {"도담", "多谈"},
        {"青岚", "CHEONGRAM"},
        {"호랑이", "TIGER"},
        {"海棠美妆", "SOLARIS PRIME"},
        {"가람솔 커피", "LAKE STONE"},
        {"KILMADO", "乐享家"},
    };

    private static final Coverage NOTHING = new Coverage(false, List.of(), 0);

    @Param({"same", "across"})
    public String scripts = "same";

    @Param({"KR", "CN"})
    public Forum forum = Forum.KR;

    private final MarkIndex index = MarkIndex.of(List.of(), EnumSet.allOf(Forum.class), new MarkIndex.Options(false));
    private final List<SignProfile[]> signs = new ArrayList<>();
    private final List<PreparedMark[]> marks = new ArrayList<>();
    private final List<PairQuestion> questions = new ArrayList<>();
    private int next;

    @Setup
    public void prepare() {
        for (String[] pair : scripts.equals("same") ? SAME_SCRIPT : ACROSS) {
            signs.add(new SignProfile[] {SignProfiles.of(pair[0]), SignProfiles.of(pair[1])});
            marks.add(new PreparedMark[] {index.prepare(pair[0], forum), index.prepare(pair[1], forum)});
            Question asked = new Question(
                    pair[0],
                    List.of(),
                    List.of(),
                    Set.of(forum),
                    LocalDate.of(2026, 11, 24),
                    Optional.empty(),
                    false,
                    1);
            questions.add(PairQuestion.of(asked, pair[1], List.of(), List.of()));
        }
    }

    private int turn() {
        next = next + 1 == signs.size() ? 0 : next + 1;
        return next;
    }

    /** The signs alone: sound, look, meaning. */
    @Benchmark
    public SignComparison signs() {
        SignProfile[] pair = signs.get(turn());
        return SignProfiles.compare(pair[0], pair[1], forum);
    }

    /** With words, distinctiveness and the mix, before the rules: what a sweep ranks by. */
    @Benchmark
    public double scoreWithoutRules() {
        PreparedMark[] pair = marks.get(turn());
        return index.scoreWithoutRules(pair[0], pair[1]);
    }

    /** The whole score. */
    @Benchmark
    public double score() {
        PreparedMark[] pair = marks.get(turn());
        return index.score(pair[0], pair[1]);
    }

    /** From the words of the marks, as a line of a list of pairs. */
    @Benchmark
    public PairScore scoreOfQuestion() {
        return index.score(questions.get(turn()), forum);
    }

    /** With all reasons. */
    @Benchmark
    public PairReport explain() {
        return index.explain(questions.get(turn()), NOTHING);
    }
}
