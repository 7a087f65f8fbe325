package org.comity.register.internal.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;

/** Makes connections, and refuses those on which the promises of the register would not hold. */
public final class Connections {

    /** Oldest PostgreSQL whose features the tables use. */
    private static final int OLDEST = 15;

    private static final int POOL = 8;

    private Connections() {}

    /** One connection of its own, outside the pool; the caller closes it. */
    public static Connection open(Login login) {
        try {
            Connection connection = DriverManager.getConnection(login.address(), properties(login));
            if (login.actAs().isPresent()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET ROLE " + quote(login.actAs().get()));
                }
            }
            return connection;
        } catch (SQLException e) {
            throw unreachable(e, login);
        }
    }

    /**
     * The pool under the application's role.
     *
     * @param source makes every connection of the pool anew, so that the address may change
     */
    public static HikariDataSource pool(Login login, Supplier<Connection> source) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("comity");
        config.setDataSource(new SuppliedConnections(source));
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        config.setSchema("comity");
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw unreachable(e, login);
        }
        try (Connection connection = pool.getConnection()) {
            assertSafe(connection, login);
            assertModest(connection, login);
            return pool;
        } catch (SQLException e) {
            pool.close();
            throw unreachable(e, login);
        } catch (ComityException e) {
            pool.close();
            throw e;
        }
    }

    /**
     * Refuses a database that may confirm a row and then lose it.
     *
     * @throws ComityException DATABASE_VERSION or DATABASE_UNSAFE
     */
    public static void assertSafe(Connection connection, Login login) throws SQLException {
        int version = Integer.parseInt(show(connection, "server_version_num")) / 10_000;
        if (version < OLDEST) {
            throw new ComityException(ErrorCode.DATABASE_VERSION, login, version);
        }
        List<String> unsafe = new ArrayList<>();
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            String value = show(connection, setting);
            // "local" and the remote forms of synchronous_commit are at least as strict as a disk write here.
            if (value.equals("off")) {
                unsafe.add(setting + " = off");
            }
        }
        if (!show(connection, "server_encoding").equals("UTF8")) {
            unsafe.add("server_encoding = " + show(connection, "server_encoding"));
        }
        if (!unsafe.isEmpty()) {
            throw new ComityException(ErrorCode.DATABASE_UNSAFE, login, String.join(", ", unsafe));
        }
    }

    /** Row-level security does not bind a superuser, nor a role that may bypass it. */
    private static void assertModest(Connection connection, Login login) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT rolname, rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")) {
            if (row.next() && row.getBoolean(2)) {
                throw new ComityException(
                        ErrorCode.DATABASE_UNSAFE, login, "role " + row.getString(1) + ": SUPERUSER / BYPASSRLS");
            }
        }
    }

    static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + setting)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    static String quote(String role) {
        return '"' + role.replace("\"", "\"\"") + '"';
    }

    private static Properties properties(Login login) {
        Properties properties = new Properties();
        login.user().ifPresent(user -> properties.setProperty("user", user));
        login.password().ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty(
                "ApplicationName", "comity " + ProcessHandle.current().pid());
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("currentSchema", "comity");
        properties.setProperty("connectTimeout", "10");
        // Not a setting of a server or of a role but of every session: the one that decides whether "saved" is true.
        properties.setProperty("options", "-c TimeZone=UTC");
        return properties;
    }

    private static ComityException unreachable(Exception e, Login login) {
        Throwable cause = e;
        while (!(cause instanceof ComityException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof ComityException known) {
            return known;
        }
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new ComityException(
                e,
                ErrorCode.DATABASE_UNREACHABLE,
                login,
                // Its message is the bare name.
                cause instanceof UnknownHostException ? "unknown host " + reason : reason);
    }

    /** What a failed question or statement means to a reader. */
    public static ComityException failure(Exception e, Object database) {
        Throwable cause = e;
        while (cause != null) {
            if (cause instanceof ComityException known) {
                return known;
            }
            if (cause instanceof SQLException sql && isLost(sql)) {
                return new ComityException(e, ErrorCode.DATABASE_CONNECTION_LOST, database, firstLine(sql));
            }
            cause = cause.getCause();
        }
        return new ComityException(e, ErrorCode.DATABASE_UNREACHABLE, database, firstLine(e));
    }

    /** Whether the connection is gone, and not only the statement refused. */
    public static boolean isLost(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("58");
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
