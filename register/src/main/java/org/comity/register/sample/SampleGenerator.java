package org.comity.register.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.comity.model.LegalState;
import org.comity.model.Office;
import org.comity.register.json.Json;
import org.comity.script.KnownNames;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the sample register: about 20,000 made-up marks of both offices as neutral JSONL. */
public final class SampleGenerator {

    /** The day of which the sample speaks. */
    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);

    private static final long SEED = 20_261_124L;
    private static final int SIGNS = 14_000;
    private static final int BRANDS = 150;
    private static final LocalDate EARLIEST = LocalDate.of(2005, 1, 3);
    private static final int OWNERS = 4_000;

    private final Vocabulary words = Vocabulary.read();
    // The algorithm of java.util.Random is part of its contract, so the same seed gives the same marks everywhere.
    private final Random random = new Random(SEED);
    private final OutputStream out;
    private final List<Vocabulary.Goods> weightedGoods = new ArrayList<>();
    private int chineseRecords;
    private int koreanRecords;

    private SampleGenerator(OutputStream out) {
        this.out = out;
        for (Vocabulary.Goods goods : words.goods()) {
            for (int i = 0; i < goods.weight(); i++) {
                weightedGoods.add(goods);
            }
        }
    }

    /** Writes all records, one JSON object a line; the same bytes each time. Does not close the stream. */
    public static void write(OutputStream out) throws IOException {
        BufferedOutputStream buffer = new BufferedOutputStream(out, 1 << 16);
        new SampleGenerator(buffer).writeAll();
        buffer.flush();
    }

    private void writeAll() throws IOException {
        examples();
        List<Sign> earlier = new ArrayList<>();
        for (int i = 0; i < SIGNS; i++) {
            Sign sign = i % 12 == 11 ? near(pick(earlier)) : newSign();
            earlier.add(sign);
            List<Vocabulary.Goods> goods = goods();
            // A third of the signs stands in both registers, often in different letters and not always for one owner.
            int where = random.nextInt(100);
            int owner = owner();
            if (where < 68) {
                record(Office.CN, sign, goods, owner);
            }
            if (where >= 32) {
                boolean same = random.nextInt(3) > 0;
                record(Office.KR, sign, same ? goods : goods(), same ? owner : owner());
            }
        }
        // Last, so that a name added to the list leaves all other records as they are.
        brands();
    }

    /** The forms under which a brand is publicly known; nothing else about them is taken from the world. */
    private void brands() throws IOException {
        List<KnownNames.Brand> all = KnownNames.standard().list();
        for (int i = 0; i < BRANDS; i++) {
            KnownNames.Brand brand = all.get((int) ((long) i * all.size() / BRANDS));
            if (!brand.ko().contains("설빙")) {
                brand(brand);
            }
        }
        for (KnownNames.Brand brand : KnownNames.standard().search("설빙")) {
            brand(brand);
        }
    }

    private void brand(KnownNames.Brand brand) throws IOException {
        String en = brand.en().getFirst().toUpperCase(Locale.ROOT);
        String zh = brand.zh().getFirst();
        String ko = brand.ko().getFirst();
        List<Vocabulary.Goods> goods = goodsOf(brand.niceClass());
        String owner = "SAMPLE OWNER OF " + en;
        brandRecord(Office.CN, new Sign(zh, "", "", ""), goods, "示例权利人（" + zh + "）");
        brandRecord(Office.CN, new Sign("", "", "", en), goods, owner);
        brandRecord(Office.KR, new Sign("", "", ko, ""), goods, "표본 권리자(" + ko + ")");
        brandRecord(Office.KR, new Sign("", "", "", en), goods, owner);
    }

    private void brandRecord(Office office, Sign form, List<Vocabulary.Goods> goods, String owner) throws IOException {
        LocalDate filed = weekday(EARLIEST.plusDays(random.nextInt(3_000)));
        write(office, form, goods, owner, office, History.registered(office, filed, AS_OF));
    }

    private void examples() throws IOException {
        for (Vocabulary.Example example : words.examples()) {
            Office office = Office.of(example.office());
            Sign form = new Sign(example.zh(), "", example.ko(), example.latin());
            LegalState state = LegalState.valueOf(example.status().toUpperCase(Locale.ROOT));
            History history = History.of(office, LocalDate.parse(example.filed()), state, AS_OF, random.nextInt(28));
            write(office, form, goodsOf(example.niceClass()), ownerName(office, owner()), office, history);
        }
    }

    // Signs

    private Sign newSign() {
        int kind = random.nextInt(100);
        if (kind < 38) {
            return ofHanzi();
        }
        if (kind < 55) {
            return ofKoreanWords();
        }
        return ofLatinParts();
    }

    /** Two, three or four characters as often as in Chinese company short names: 45.8, 32.7, 20.9 of a hundred. */
    private Sign ofHanzi() {
        int draw = random.nextInt(1000);
        int length = draw < 461 ? 2 : draw < 790 ? 3 : 4;
        StringBuilder zh = new StringBuilder();
        StringBuilder hanja = new StringBuilder();
        StringBuilder ko = new StringBuilder();
        StringBuilder latin = new StringBuilder();
        boolean bySound = random.nextInt(3) == 0;
        for (int i = 0; i < length; i++) {
            Vocabulary.Hanzi character = pick(words.hanzi());
            String reading = i == 0 ? Hangul.atWordStart(character.reading()) : character.reading();
            zh.append(character.simplified());
            hanja.append(character.inKorea());
            ko.append(reading);
            latin.append(bySound ? Hangul.romanised(reading) : character.pinyin());
        }
        return sign(zh.toString(), hanja.toString(), ko.toString(), latin.toString());
    }

    private Sign ofKoreanWords() {
        Vocabulary.KoreanWord first = pick(words.korean());
        if (random.nextInt(5) < 2) {
            return sign(first.chinese(), "", first.word(), Hangul.romanised(first.word()));
        }
        if (random.nextBoolean()) {
            Vocabulary.KoreanWord second = pick(words.korean());
            String word = first.word() + second.word();
            return sign(first.chinese() + second.chinese(), "", word, Hangul.romanised(word));
        }
        Vocabulary.LatinPart ending = pick(words.endings());
        return sign(
                first.chinese() + ending.chinese(),
                "",
                first.word() + ending.korean(),
                Hangul.romanised(first.word()) + ending.latin());
    }

    private Sign ofLatinParts() {
        Vocabulary.LatinPart first = pick(words.beginnings());
        Vocabulary.LatinPart last = random.nextInt(4) == 0 ? pick(words.beginnings()) : pick(words.endings());
        int form = random.nextInt(10);
        String joint = form < 7 ? "" : form < 9 ? " " : " & ";
        String latin = first.latin() + joint + last.latin();
        if (random.nextInt(12) == 0) {
            latin = "THE " + latin;
        }
        return sign(first.chinese() + last.chinese(), "", first.korean() + last.korean(), latin);
    }

    private static Sign sign(String zh, String hanja, String ko, String latin) {
        return new Sign(zh, hanja, ko, latin.toUpperCase(Locale.ROOT));
    }

    /** A neighbour, as a follower of a known name would form it: a character more, a letter exchanged. */
    private Sign near(Sign sign) {
        int way = random.nextInt(4);
        if (way == 0) {
            Vocabulary.Hanzi added = pick(words.hanzi());
            return sign(
                    sign.zh() + added.simplified(),
                    sign.hanja().isEmpty() ? "" : sign.hanja() + added.inKorea(),
                    sign.ko() + added.reading(),
                    sign.latin() + added.pinyin());
        }
        if (way == 1) {
            Vocabulary.LatinPart added = pick(words.endings());
            return sign(
                    sign.zh() + added.chinese(), "", sign.ko() + added.korean(), sign.latin() + " " + added.latin());
        }
        int place = random.nextInt(sign.ko().length());
        char near = Hangul.near(sign.ko().charAt(place), random.nextInt(2));
        String ko = sign.ko().substring(0, place) + near + sign.ko().substring(place + 1);
        Vocabulary.Hanzi other = pick(words.hanzi());
        String zh = sign.zh().substring(0, sign.zh().length() - 1) + other.simplified();
        return sign(zh, "", ko, nearLatin(sign.latin()));
    }

    private String nearLatin(String latin) {
        String[][] pairs = {{"C", "K"}, {"K", "C"}, {"I", "Y"}, {"S", "Z"}, {"F", "PH"}, {"V", "B"}, {"L", "R"}};
        int start = random.nextInt(pairs.length);
        for (int i = 0; i < pairs.length; i++) {
            String[] pair = pairs[(start + i) % pairs.length];
            int at = latin.indexOf(pair[0]);
            if (at >= 0) {
                return latin.substring(0, at) + pair[1] + latin.substring(at + 1);
            }
        }
        return latin + "S";
    }

    // Records

    private void record(Office office, Sign sign, List<Vocabulary.Goods> goods, int owner) throws IOException {
        int days = (int) (AS_OF.toEpochDay() - EARLIEST.toEpochDay());
        // Filings have grown: the later half of the period holds two thirds of them.
        int day = random.nextInt(3) == 0 ? random.nextInt(days) : days / 3 + random.nextInt(days - days / 3);
        LocalDate filed = weekday(EARLIEST.plusDays(day));
        Office home = random.nextInt(10) < 8 ? office : office.equals(Office.CN) ? Office.KR : Office.CN;
        History history = History.drawn(office, filed, AS_OF, random);
        write(office, written(office, sign), goods, ownerName(home, owner), home, history);
    }

    /** The forms that a filing in this office shows; scripts as often as in the two registers. */
    private Sign written(Office office, Sign sign) {
        int draw = random.nextInt(100);
        if (office.equals(Office.KR)) {
            if (!sign.hanja().isEmpty() && draw < 6) {
                return new Sign(sign.hanja(), "", draw < 3 ? "" : sign.ko(), "");
            }
            if (draw < 33) {
                return new Sign("", "", sign.ko(), "");
            }
            return draw < 52 ? new Sign("", "", sign.ko(), sign.latin()) : new Sign("", "", "", sign.latin());
        }
        if (draw < 1) {
            return new Sign("", "", sign.ko(), "");
        }
        if (draw < 60) {
            return new Sign(sign.zh(), "", "", "");
        }
        return draw < 78 ? new Sign(sign.zh(), "", "", sign.latin()) : new Sign("", "", "", sign.latin());
    }

    private void write(
            Office office, Sign form, List<Vocabulary.Goods> goods, String owner, Office home, History history)
            throws IOException {
        int serial = office.equals(Office.CN) ? ++chineseRecords : ++koreanRecords;
        String number = String.format(Locale.ROOT, "SAMPLE-%s-%06d", office.code(), serial);
        ObjectNode o = Json.object();
        o.put("office", office.code());
        o.put("kind", "trademark");
        o.put("application_number", number);
        String whole = join(form.zh(), form.ko(), form.latin());
        o.put("mark", whole);
        putText(o, "mark_zh", form.zh(), whole);
        putText(o, "mark_ko", form.ko(), whole);
        putText(o, "mark_en", form.latin(), whole);
        ArrayNode classes = o.putArray("classes");
        goods.stream()
                .map(Vocabulary.Goods::niceClass)
                .distinct()
                .sorted()
                .forEach(c -> classes.add(Integer.toString(c)));
        ArrayNode items = o.putArray("goods");
        for (Vocabulary.Goods item : goods) {
            ObjectNode g = items.addObject();
            g.put("class", Integer.toString(item.niceClass()));
            g.set("groups", Json.strings(office.equals(Office.CN) ? item.chineseGroups() : item.koreanGroups()));
            g.put("zh", item.zh()).put("ko", item.ko()).put("en", item.en());
        }
        o.put("filed", history.filed().toString());
        Json.put(o, "published", history.published());
        Json.put(o, "registered", history.registered());
        Json.put(o, "expires", history.expires());
        o.put("applicant", owner);
        o.put("applicant_country", home.code());
        if (history.registered().isPresent()) {
            o.put("holder", owner);
        }
        o.put("status", history.state().code());
        o.put("as_of", AS_OF.toString());
        out.write(o.toString().getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    private static void putText(ObjectNode o, String name, String text, String whole) {
        // A mark of one script says it once.
        if (!text.isEmpty() && !text.equals(whole)) {
            o.put(name, text);
        }
    }

    private static String join(String... forms) {
        return String.join(
                " ", java.util.Arrays.stream(forms).filter(f -> !f.isEmpty()).toList());
    }

    // Goods and owners

    /** One class for four of five marks, two for one in nine, up to five for the rest. */
    private List<Vocabulary.Goods> goods() {
        int draw = random.nextInt(100);
        int classes = draw < 80 ? 1 : draw < 91 ? 2 : 3 + random.nextInt(3);
        List<Vocabulary.Goods> chosen = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            for (Vocabulary.Goods item : goodsOf(pick(weightedGoods).niceClass())) {
                if (!chosen.contains(item)) {
                    chosen.add(item);
                }
            }
        }
        return chosen;
    }

    /** One to three goods of this class; a class without goods in the vocabulary counts as advertising. */
    private List<Vocabulary.Goods> goodsOf(int niceClass) {
        List<Vocabulary.Goods> all =
                words.goods().stream().filter(g -> g.niceClass() == niceClass).toList();
        if (all.isEmpty()) {
            return goodsOf(35);
        }
        int count = Math.min(all.size(), 1 + random.nextInt(3));
        int start = niceClass == 43 ? 0 : random.nextInt(all.size());
        List<Vocabulary.Goods> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(all.get((start + i) % all.size()));
        }
        return chosen;
    }

    /** Few owners file much, many file once. */
    private int owner() {
        double u = random.nextDouble();
        return (int) (OWNERS * u * u);
    }

    /** A company that cannot be taken for a real one: its name says that it is a sample, in its own language. */
    private String ownerName(Office home, int owner) {
        // Drawn from the number alone, so that an owner keeps its name.
        Random name = new Random(SEED + owner);
        if (home.equals(Office.KR)) {
            String ko = words.korean().get(name.nextInt(words.korean().size())).word();
            return name.nextBoolean() ? "주식회사 " + ko + "표본" + owner : ko + "표본" + owner + " 주식회사";
        }
        String zh = words.hanzi().get(name.nextInt(words.hanzi().size())).simplified()
                + words.hanzi().get(name.nextInt(words.hanzi().size())).simplified();
        String[] trades = {"商贸", "食品", "科技", "餐饮管理", "服饰", "文化传媒"};
        return zh + "示例" + owner + trades[name.nextInt(trades.length)] + "有限公司";
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The offices take filings on any day; most come on working days. */
    private static LocalDate weekday(LocalDate date) {
        if (date.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return date.plusDays(2);
        }
        return date.getDayOfWeek() == DayOfWeek.SUNDAY ? date.plusDays(1) : date;
    }

    /**
     * What happened to a sample mark.
     *
     * @param published publication for opposition
     */
    record History(
            LocalDate filed,
            Optional<LocalDate> published,
            Optional<LocalDate> registered,
            Optional<LocalDate> expires,
            LegalState state) {

        /** The course of a filing that meets with nothing but time: pending, published, registered, expired. */
        static History drawn(Office office, LocalDate filed, LocalDate asOf, Random random) {
            int fate = random.nextInt(100);
            LegalState end = fate < 9
                    ? LegalState.REFUSED
                    : fate < 11
                            ? LegalState.WITHDRAWN
                            : fate < 12
                                    ? LegalState.ABANDONED
                                    : fate < 14 ? LegalState.CANCELLED : LegalState.REGISTERED;
            boolean renewed = random.nextInt(10) < 6;
            int wait = random.nextInt(120);
            History history = of(office, filed, end, asOf, wait);
            if (end == LegalState.REGISTERED && !renewed && history.published().isPresent()) {
                LocalDate term =
                        history.registered().map(day -> term(office, day, 1)).orElse(asOf);
                if (term.isBefore(asOf)) {
                    return new History(
                            filed, history.published(), history.registered(), Optional.of(term), LegalState.EXPIRED);
                }
            }
            return history;
        }

        static History registered(Office office, LocalDate filed, LocalDate asOf) {
            return of(office, filed, LegalState.REGISTERED, asOf, 30);
        }

        /** The dates that fit this state, as far as the time until {@code asOf} allows. */
        static History of(Office office, LocalDate filed, LegalState wanted, LocalDate asOf, int wait) {
            boolean china = office.equals(Office.CN);
            LocalDate published = china
                    ? gazetteDay(
                            filed.plusMonths(filed.getYear() < 2014 ? 18 : 6).plusDays(wait))
                    : weekday(filed.plusMonths(filed.getYear() < 2020 ? 8 : 11).plusDays(wait));
            // The opposition period, then the registration.
            LocalDate registered = china ? published.plusMonths(3).plusDays(1) : weekday(published.plusDays(75));
            LocalDate decided = filed.plusMonths(7).plusDays(wait);
            return switch (wanted) {
                case PENDING -> new History(filed, none(), none(), none(), LegalState.PENDING);
                case REFUSED, WITHDRAWN, ABANDONED ->
                    new History(filed, none(), none(), none(), decided.isAfter(asOf) ? LegalState.PENDING : wanted);
                case PUBLISHED, REGISTERED, EXPIRED, CANCELLED, UNKNOWN -> {
                    if (published.isAfter(asOf)) {
                        yield new History(filed, none(), none(), none(), LegalState.PENDING);
                    }
                    if (registered.isAfter(asOf) || wanted == LegalState.PUBLISHED) {
                        yield new History(filed, Optional.of(published), none(), none(), LegalState.PUBLISHED);
                    }
                    LocalDate expires = term(office, registered, 1);
                    for (int terms = 2; wanted == LegalState.REGISTERED && !expires.isAfter(asOf); terms++) {
                        expires = term(office, registered, terms);
                    }
                    yield new History(
                            filed, Optional.of(published), Optional.of(registered), Optional.of(expires), wanted);
                }
            };
        }

        /** Ten years each; in China the last day is the day before, in Korea the day itself is written. */
        private static LocalDate term(Office office, LocalDate registered, int terms) {
            LocalDate end = registered.plusYears(10L * terms);
            return office.equals(Office.CN) ? end.minusDays(1) : end;
        }

        /** The Chinese trademark gazette appears four times a month. */
        private static LocalDate gazetteDay(LocalDate date) {
            int day = date.getDayOfMonth();
            if (day > 27) {
                return date.plusMonths(1).withDayOfMonth(6);
            }
            return date.withDayOfMonth(day <= 6 ? 6 : day <= 13 ? 13 : day <= 20 ? 20 : 27);
        }

        private static Optional<LocalDate> none() {
            return Optional.empty();
        }
    }
}
