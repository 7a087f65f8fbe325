package org.comity.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comity.model.GoodsList;
import org.comity.model.ListedGoods;
import org.comity.testing.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoodsListsIT {

    @TempDir
    Path folder;

    @Test
    void listsAreKeptByEditionAndTheSameFileChangesNothing() throws IOException {
        Path table = Files.writeString(folder.resolve("table_2024.csv"), """
                类别,类似群,类似群备注,部分,商品编码,商品名称,备注
                09,0999,本类似群各部分之间商品不类似,2,099901,测试灯 | 试灯,与0998商品类似
                """);
        try (Store store = Store.open(new Store.Options(folder.resolve("home"), Optional.empty()), step -> {})) {
            assertThat(store.goodsLists().list()).isEmpty();
            String before = store.register().watermark();
            GoodsLists.Added first = store.goodsLists().add(table, Optional.empty());
            assertThat(first.isNew()).isTrue();
            assertThat(first.list().edition()).contains("2024");
            assertThat(first.list().file()).isEqualTo("table_2024.csv");
            String after = store.register().watermark();
            assertThat(after).as("an index over the content is built anew").isNotEqualTo(before);
            GoodsLists.Added again = store.goodsLists().add(table, Optional.empty());
            assertThat(again.isNew()).isFalse();
            assertThat(again.list()).isEqualTo(first.list());
            assertThat(store.register().watermark()).isEqualTo(after);
            store.goodsLists().add(table, Optional.of("NCL 12-2025"));
            assertThat(store.goodsLists().list())
                    .extracting(GoodsLists.Kept::edition)
                    .containsExactlyInAnyOrder(Optional.of("2024"), Optional.of("NCL 12-2025"));
            GoodsList kept = store.goodsLists().listWithGoods().getFirst();
            assertThat(kept.kind()).isEqualTo(GoodsList.Kind.CHINESE_TABLE);
            ListedGoods good = kept.goods().getFirst();
            assertThat(good.part()).contains("2");
            assertThat(good.names()).hasSize(2);
            assertThat(good.note()).contains("与0998商品类似");
            assertThat(kept.groups().getFirst().note()).contains("本类似群各部分之间商品不类似");
            assertThat(store.goodsLists().delete(first.list().id())).isTrue();
            assertThat(store.goodsLists().delete(first.list().id())).isFalse();
            assertThat(store.goodsLists().list()).hasSize(1);
            assertThat(store.sample().isEmptyRegister())
                    .as("a list is no record")
                    .isTrue();
        }
    }

    @Test
    void theRealListsComeBackAsTheyWereRead() {
        List<Path> files = List.of(
                RealData.require("goods/cn_goods_table_2025.json"),
                RealData.require("goods/goods_zh_en_ko_permissive.csv"));
        try (Store store = Store.open(new Store.Options(folder.resolve("real"), Optional.empty()), step -> {})) {
            for (Path file : files) {
                GoodsLists.Added added = store.goodsLists().add(file, Optional.empty());
                GoodsList read = org.comity.standards.goods.GoodsFile.read(file, Optional.empty())
                        .list();
                assertThat(store.goodsLists().listWithGoods().getLast().goods()).isEqualTo(read.goods());
                assertThat(added.list().goods()).isEqualTo(read.goods().size());
            }
        }
    }
}
