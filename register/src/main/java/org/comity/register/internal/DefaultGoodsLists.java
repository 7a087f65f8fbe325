package org.comity.register.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.model.GoodsClass;
import org.comity.model.GoodsGroup;
import org.comity.model.GoodsList;
import org.comity.model.ListedGoods;
import org.comity.model.Text;
import org.comity.register.GoodsLists;
import org.comity.register.internal.database.Connections;
import org.comity.standards.goods.GoodsFile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Goods lists on PostgreSQL. */
final class DefaultGoodsLists implements GoodsLists {

    private static final int BATCH = 1_000;
    private static final String COLUMNS = "id, kind, edition, file, file_date, added_at, goods, left_out";

    private final Jdbi jdbi;

    DefaultGoodsLists(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private interface Work<T> {
        T perform(Handle handle) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        try {
            return jdbi.inTransaction(work::perform);
        } catch (SQLException | JdbiException e) {
            throw Connections.failure(e, "comity");
        }
    }

    @Override
    public Added add(Path file, Optional<String> edition) {
        GoodsFile read = GoodsFile.read(file, edition);
        GoodsList list = read.list();
        String hash = hash(file);
        Instant date = lastChanged(file);
        return inTransaction(handle -> {
            Optional<Kept> known = handle.createQuery("SELECT " + COLUMNS
                            + " FROM goods_list WHERE file_hash = :hash AND edition IS NOT DISTINCT FROM :edition")
                    .bind("hash", hash)
                    .bind("edition", list.edition().orElse(null))
                    .map((row, context) -> kept(row))
                    .findOne();
            if (known.isPresent()) {
                return new Added(known.get(), false);
            }
            Kept kept = handle.createQuery(
                            "INSERT INTO goods_list (kind, edition, file, file_hash, file_date, goods, left_out)"
                                    + " VALUES (:kind, :edition, :file, :hash, :date, :goods, :left) RETURNING "
                                    + COLUMNS)
                    .bind("kind", list.kind().name())
                    .bind("edition", list.edition().orElse(null))
                    .bind("file", String.valueOf(file.getFileName()))
                    .bind("hash", hash)
                    .bind("date", date.atOffset(ZoneOffset.UTC))
                    .bind("goods", list.goods().size())
                    .bind("left", read.leftOut())
                    .map((row, context) -> kept(row))
                    .one();
            write(handle.getConnection(), kept.id(), list);
            changeMark(handle);
            return new Added(kept, true);
        });
    }

    /** Answers rest on these lists: whoever built an index from the content builds it again. */
    private static void changeMark(Handle handle) {
        handle.execute("UPDATE content SET generation = generation + 1, mark = gen_random_uuid()");
    }

    private static void write(Connection connection, long id, GoodsList list) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO goods_entry (list_id, position, class, number, names, cn_groups, part, kr_codes, sales_codes, note)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int position = 0;
            for (ListedGoods goods : list.goods()) {
                insert.setLong(1, id);
                insert.setInt(2, ++position);
                insert.setString(3, goods.goodsClass().code());
                text(insert, 4, goods.number());
                array(
                        connection,
                        insert,
                        5,
                        goods.names().stream()
                                .map(n -> n.language() + ":" + n.value())
                                .toList());
                array(connection, insert, 6, goods.chineseGroups());
                text(insert, 7, goods.part());
                array(connection, insert, 8, goods.koreanCodes());
                array(connection, insert, 9, goods.salesCodes());
                text(insert, 10, goods.note());
                insert.addBatch();
                if (position % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO goods_group (list_id, code, name, note) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
            for (GoodsGroup group : list.groups()) {
                insert.setLong(1, id);
                insert.setString(2, group.code());
                insert.setString(3, group.name());
                text(insert, 4, group.note());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** PostgreSQL text holds no NUL; a list with one is damaged there, not everywhere. */
    private static String clean(String value) {
        return value.replace("\0", "");
    }

    private static void text(PreparedStatement insert, int place, Optional<String> value) throws SQLException {
        if (value.isPresent()) {
            insert.setString(place, clean(value.get()));
        } else {
            insert.setNull(place, Types.VARCHAR);
        }
    }

    private static void array(Connection connection, PreparedStatement insert, int place, List<String> values)
            throws SQLException {
        insert.setArray(
                place,
                connection.createArrayOf(
                        "text", values.stream().map(DefaultGoodsLists::clean).toArray()));
    }

    @Override
    public List<Kept> list() {
        return inTransaction(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM goods_list ORDER BY kind, edition DESC NULLS LAST, added_at DESC")
                .map((row, context) -> kept(row))
                .list());
    }

    @Override
    public List<GoodsList> listWithGoods() {
        return inTransaction(handle -> {
            List<GoodsList> lists = new ArrayList<>();
            List<Kept> all = handle.createQuery("SELECT " + COLUMNS + " FROM goods_list ORDER BY added_at, id")
                    .map((row, context) -> kept(row))
                    .list();
            for (Kept kept : all) {
                List<ListedGoods> goods = handle.createQuery(
                                "SELECT class, number, names, cn_groups, part, kr_codes, sales_codes, note FROM goods_entry"
                                        + " WHERE list_id = :id ORDER BY position")
                        .bind("id", kept.id())
                        .setFetchSize(BATCH)
                        .map((row, context) -> goods(row))
                        .list();
                List<GoodsGroup> groups = handle.createQuery(
                                "SELECT code, name, note FROM goods_group WHERE list_id = :id ORDER BY code")
                        .bind("id", kept.id())
                        .map((row, context) ->
                                new GoodsGroup(row.getString("code"), row.getString("name"), optional(row, "note")))
                        .list();
                lists.add(new GoodsList(kept.kind(), kept.edition(), goods, groups));
            }
            return lists;
        });
    }

    @Override
    public boolean delete(long id) {
        return inTransaction(handle -> {
            int deleted = handle.createUpdate("DELETE FROM goods_list WHERE id = :id")
                    .bind("id", id)
                    .execute();
            if (deleted > 0) {
                changeMark(handle);
            }
            return deleted > 0;
        });
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("id"),
                GoodsList.Kind.valueOf(row.getString("kind")),
                optional(row, "edition"),
                row.getString("file"),
                Optional.ofNullable(row.getObject("file_date", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Objects.requireNonNull(row.getObject("added_at", OffsetDateTime.class))
                        .toInstant(),
                row.getLong("goods"),
                row.getLong("left_out"));
    }

    private static ListedGoods goods(ResultSet row) throws SQLException {
        List<Text> names = strings(row, "names").stream()
                .map(n -> Text.original(n.substring(n.indexOf(':') + 1), n.substring(0, n.indexOf(':'))))
                .toList();
        return new ListedGoods(
                GoodsClass.read(row.getString("class")),
                optional(row, "number"),
                names,
                strings(row, "cn_groups"),
                optional(row, "part"),
                strings(row, "kr_codes"),
                strings(row, "sales_codes"),
                optional(row, "note"));
    }

    private static Optional<String> optional(ResultSet row, String column) throws SQLException {
        @Nullable String value = row.getString(column);
        return Optional.ofNullable(value);
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(String::valueOf)
                .toList();
    }

    private static String hash(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new ComityException(e, ErrorCode.FILE_UNREADABLE, file, String.valueOf(e.getMessage()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant lastChanged(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new ComityException(e, ErrorCode.FILE_UNREADABLE, file, String.valueOf(e.getMessage()));
        }
    }
}
