package org.comity.register.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;
import org.comity.register.GoodsLists;
import org.comity.register.Ingest;
import org.comity.register.OrganisationId;
import org.comity.register.Register;
import org.comity.register.SampleRegister;
import org.comity.register.SavedChecks;
import org.comity.register.Store;
import org.comity.register.internal.database.Connections;
import org.comity.register.internal.database.Login;
import org.comity.register.internal.database.Migrations;
import org.comity.register.internal.database.Organisations;
import org.comity.register.internal.ingest.DefaultIngest;
import org.comity.register.internal.ingest.Recognition;
import org.comity.register.internal.postgres.BuiltInPostgres;
import org.comity.register.internal.postgres.HomeFolder;
import org.comity.register.internal.postgres.HomeServerLock;
import org.comity.register.internal.read.DefaultRegister;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A store on the built-in database of its home, or on one the user names. */
public final class DefaultStore implements Store {

    private final HikariDataSource pool;
    private final @Nullable BuiltInPostgres builtIn;
    private final Jdbi jdbi;
    private final DefaultRegister register;
    private final DefaultIngest ingest;
    private final DefaultSampleRegister sample;
    private final Organisations organisations;
    private final DefaultGoodsLists goodsLists;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final @Nullable Thread atExit;

    private DefaultStore(
            Login application, HomeFolder home, @Nullable BuiltInPostgres builtIn, Recognition recognition) {
        Supplier<Connection> connections = builtIn == null
                ? () -> Connections.open(application)
                : () -> {
                    builtIn.ensureRunning();
                    return Connections.open(application(builtIn));
                };
        this.pool = Connections.pool(application, connections);
        this.builtIn = builtIn;
        this.jdbi = Jdbi.create(pool);
        this.organisations = new Organisations(jdbi);
        this.goodsLists = new DefaultGoodsLists(jdbi);
        this.register = new DefaultRegister(jdbi);
        this.ingest = new DefaultIngest(connections, home.root(), recognition);
        this.sample = new DefaultSampleRegister(register, ingest);
        this.atExit = builtIn == null ? null : stopAtExit(home);
    }

    /** See {@link Store#open}. */
    public static Store open(Options options, Consumer<String> progress) {
        return open(options, progress, Recognition.ALL);
    }

    /** With other readers than the standard ones. */
    public static DefaultStore open(Options options, Consumer<String> progress, Recognition recognition) {
        HomeFolder home = HomeFolder.prepare(options.home());
        if (options.database().isPresent()) {
            Login login = Login.read(options.database().get().toString());
            Login application = prepareExternal(login);
            Migrations.migrate(login, application.actAs().orElseGet(() -> currentUser(login)), progress);
            return new DefaultStore(application, home, null, recognition);
        }
        BuiltInPostgres builtIn = BuiltInPostgres.open(home, progress);
        try {
            Login owner = new Login(
                    builtIn.jdbcAddress(),
                    Optional.of(BuiltInPostgres.OWNER),
                    Optional.of(builtIn.ownerPassword()),
                    Optional.empty());
            Migrations.migrate(owner, BuiltInPostgres.APPLICATION, progress);
            return new DefaultStore(application(builtIn), home, builtIn, recognition);
        } catch (RuntimeException e) {
            builtIn.close();
            throw e;
        }
    }

    private static Login application(BuiltInPostgres builtIn) {
        return new Login(
                builtIn.jdbcAddress(),
                Optional.of(BuiltInPostgres.APPLICATION),
                Optional.of(builtIn.applicationPassword()),
                Optional.empty());
    }

    /**
     * A database that is not ours comes with one login. Where that may make roles, the sessions act as {@code comity_app},
     * which owns nothing; where it may not, they act as the login itself, which row-level security then binds by FORCE.
     */
    private static Login prepareExternal(Login login) {
        try (Connection connection = Connections.open(login);
                Statement statement = connection.createStatement()) {
            Connections.assertSafe(connection, login);
            String role = BuiltInPostgres.APPLICATION;
            boolean exists = isTrue(statement, "SELECT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '" + role + "')");
            if (!exists
                    && isTrue(
                            statement, "SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user")) {
                statement.execute("CREATE ROLE " + role + " NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS");
                statement.execute("GRANT " + role + " TO CURRENT_USER");
                exists = true;
            }
            return exists && isTrue(statement, "SELECT pg_has_role(current_user, '" + role + "', 'MEMBER')")
                    ? login.actingAs(role)
                    : login;
        } catch (SQLException e) {
            throw new ComityException(e, ErrorCode.DATABASE_UNREACHABLE, login, String.valueOf(e.getMessage()));
        }
    }

    private static String currentUser(Login login) {
        try (Connection connection = Connections.open(login);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_user")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new ComityException(e, ErrorCode.DATABASE_UNREACHABLE, login, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isTrue(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** A command that is interrupted leaves no database running; a server closes its store in its own order. */
    private Thread stopAtExit(HomeFolder home) {
        Thread thread = new Thread(
                () -> {
                    if (!HomeServerLock.isOurs(home)) {
                        close();
                    }
                },
                "comity-store-exit");
        Runtime.getRuntime().addShutdownHook(thread);
        return thread;
    }

    /** The application's connections, for what this module's other rooms and tests ask directly. */
    public Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public Register register() {
        return register;
    }

    @Override
    public Ingest ingest() {
        return ingest;
    }

    @Override
    public SampleRegister sample() {
        return sample;
    }

    @Override
    public GoodsLists goodsLists() {
        return goodsLists;
    }

    @Override
    public OrganisationId createOrganisation(String name) {
        return organisations.create(name);
    }

    @Override
    public OrganisationId organisationHere() {
        return organisations.here();
    }

    @Override
    public SavedChecks savedChecks(OrganisationId organisation) {
        return new DefaultSavedChecks(organisations, organisation);
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        if (atExit != null && !atExit.equals(Thread.currentThread())) {
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException exiting) {
                // The process is already on its way out; the hook finds the store closed.
            }
        }
        pool.close();
        if (builtIn != null) {
            builtIn.close();
        }
    }
}
