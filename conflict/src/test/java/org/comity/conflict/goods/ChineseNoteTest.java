package org.comity.conflict.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.comity.conflict.goods.ChineseNote.CaseByCase;
import org.comity.conflict.goods.ChineseNote.FirstParagraphWithAll;
import org.comity.conflict.goods.ChineseNote.InSeveralGroups;
import org.comity.conflict.goods.ChineseNote.ItemsTogether;
import org.comity.conflict.goods.ChineseNote.Link;
import org.comity.conflict.goods.ChineseNote.OlderEdition;
import org.comity.conflict.goods.ChineseNote.OnlyWith;
import org.comity.conflict.goods.ChineseNote.PartsApart;
import org.comity.conflict.goods.ChineseNote.PartsTogether;
import org.comity.conflict.goods.ChineseNote.Target;
import org.junit.jupiter.api.Test;

/** The forms in which the Chinese table writes its notes (区分表, NCL 12-2025). */
class ChineseNoteTest {

    private static Target group(String code) {
        return new Target(code, Set.of(), Set.of(), Set.of(), Set.of());
    }

    private static Link link(Target target) {
        return new Link(Set.of(), Set.of(), target, false);
    }

    @Test
    void partsOfAGroup() {
        assertThat(ChineseNote.read("本类似群各部分之间商品不类似")).containsExactly(new PartsApart());
        assertThat(ChineseNote.read("本类似群各部之间商品不类似")).containsExactly(new PartsApart());
        assertThat(ChineseNote.read("本类似群第（二）、（三）部分互为类似商品。第（三）、（四）部分互为类似商品，其他各部分之间商品不类似；"))
                .contains(new PartsTogether(Set.of("2", "3")), new PartsTogether(Set.of("3", "4")), new PartsApart());
        assertThat(ChineseNote.read("1.本类似群第一自然段商品与各部分商品均类似；\r\n2.本类似群各部分之间商品不类似；"))
                .containsExactly(new FirstParagraphWithAll(), new PartsApart());
        assertThat(ChineseNote.read("本类似群各部分之间商品不类似，但杀真菌剂，杀菌剂，消毒剂互为类似商品；"))
                .containsExactly(new PartsApart(), new ItemsTogether(Set.of("杀真菌剂", "杀菌剂", "消毒剂")));
        assertThat(ChineseNote.read("本类似群各部分之间商品不类似；每部分内的商品根据功能、用途确定类似商品。"))
                .containsExactly(new PartsApart(), new CaseByCase());
    }

    @Test
    void linksToGroupsPartsAndItems() {
        assertThat(ChineseNote.read("本类似群与 0310 商品类似。")).containsExactly(link(group("0310")));
        assertThat(ChineseNote.read("与0115商品类似。")).containsExactly(link(group("0115")));
        assertThat(ChineseNote.read("与1002，1003商品类似；")).containsExactly(link(group("1002")), link(group("1003")));
        assertThat(ChineseNote.read("本类似群商品与 1108 第（一）部分商品类似。"))
                .containsExactly(link(new Target("1108", Set.of("1"), Set.of(), Set.of(), Set.of())));
        assertThat(ChineseNote.read("本类似群与 0104 第（二十）部分，1912 商品类似。"))
                .containsExactly(
                        link(new Target("0104", Set.of("20"), Set.of(), Set.of(), Set.of())), link(group("1912")));
        assertThat(ChineseNote.read("本类似群与 0301 第三、四自然段类似；"))
                .containsExactly(link(new Target("0301", Set.of(), Set.of("3", "4"), Set.of(), Set.of())));
        assertThat(ChineseNote.read("与1101空气净化用杀菌灯、非医用紫外线灯类似；"))
                .containsExactly(link(new Target("1101", Set.of(), Set.of(), Set.of("空气净化用杀菌灯", "非医用紫外线灯"), Set.of())));
        assertThat(ChineseNote.read("本类似群除金属钥匙以外的其他商品与 0920 电锁类似"))
                .containsExactly(new Link(
                        Set.of(),
                        Set.of("金属钥匙"),
                        new Target("0920", Set.of(), Set.of(), Set.of("电锁"), Set.of()),
                        false));
        assertThat(ChineseNote.read("本类似群商品根据功能用途与 5 类含药物的相应商品类似。"))
                .containsExactly(new Link(Set.of(), Set.of(), group("05"), true));
    }

    @Test
    void itemsInSeveralGroupsAndItemsOfTheirOwn() {
        assertThat(ChineseNote.read("跨类似群保护商品：着色剂（0201，0202）。"))
                .containsExactly(new InSeveralGroups(Set.of("着色剂"), Set.of("0201", "0202")));
        assertThat(ChineseNote.read("2.跨类似群保护商品：个人或动物用除臭剂（0306，0309）；梳洗用制剂（0301，0306）；"))
                .contains(new InSeveralGroups(Set.of("个人或动物用除臭剂"), Set.of("0306", "0309")));
        assertThat(ChineseNote.read("跨类似群保护（1106；1110）"))
                .anyMatch(n -> n instanceof InSeveralGroups several
                        && several.groups().contains("1106")
                        && several.names().isEmpty());
        assertThat(ChineseNote.read("与粉笔，做标记用粉笔类似，与其他商品不类似。")).containsExactly(new OnlyWith(Set.of("粉笔", "做标记用粉笔")));
    }

    @Test
    void olderEditionsStandApartFromLinks() {
        assertThat(ChineseNote.read("本类似群与第八版及以前版本 0117 交叉检索。")).containsExactly(new OlderEdition(8, group("0117")));
        assertThat(ChineseNote.read("本类似群商品与第七版及以前版本 0708 采茶机，及第十版及以前版本 0709 砻谷机交叉检索。"))
                .containsExactly(
                        new OlderEdition(7, new Target("0708", Set.of(), Set.of(), Set.of("采茶机"), Set.of())),
                        new OlderEdition(10, new Target("0709", Set.of(), Set.of(), Set.of("砻谷机"), Set.of())));
        List<ChineseNote> both = ChineseNote.read("与0506外科用肩绷带，卫生绷带类似，与第八版及以前版本的绷带交叉检索。");
        assertThat(both)
                .contains(link(new Target("0506", Set.of(), Set.of(), Set.of("外科用肩绷带", "卫生绷带"), Set.of())))
                .anyMatch(n -> n instanceof OlderEdition older && older.edition() == 8);
    }

    @Test
    void whatIsNotUnderstoodDecidesNothing() {
        assertThat(ChineseNote.read("仅供参考")).isEmpty();
        assertThat(ChineseNote.read("")).isEmpty();
    }
}
