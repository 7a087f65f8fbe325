package org.comity.register.internal.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.comity.model.ComityException;
import org.comity.model.ErrorCode;

/** How PostgreSQL's programs are started: they refuse to run with an administrator's rights. */
enum Launch {
    /** As the account that runs Comity. */
    DIRECT(List.of()),
    /** Comity runs as root: in a user namespace of its own the process still owns its files but has no other right. */
    USER_NAMESPACE(List.of("unshare", "-U")),
    /** Comity runs as root and the system forbids user namespaces: as "nobody", to whom the data are then given. */
    OTHER_ACCOUNT(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final int NOBODY = 65534;

    private final List<String> prefix;

    Launch(List<String> prefix) {
        this.prefix = prefix;
    }

    /**
     * Chooses for this home.
     *
     * @throws ComityException DATABASE_START_FAILED when root comes upon data that belong to somebody else
     */
    static Launch choose(HomeFolder home) throws IOException, InterruptedException {
        if (PostgresBinaries.isWindows() || !System.getProperty("user.name", "").equals("root")) {
            return DIRECT;
        }
        if (Files.exists(home.data())) {
            int owner = (Integer) Files.getAttribute(home.data(), "unix:uid");
            if (owner == NOBODY) {
                return OTHER_ACCOUNT;
            }
            if (owner != 0) {
                // What root wrote there its owner could no longer change.
                throw new ComityException(
                        ErrorCode.DATABASE_START_FAILED,
                        "its data belong to the account " + Files.getOwner(home.data()) + " (sudo -u "
                                + Files.getOwner(home.data()) + " comity ...), not to root",
                        home.root());
            }
        }
        return succeeds("unshare", "-U", "true") ? USER_NAMESPACE : OTHER_ACCOUNT;
    }

    List<String> command(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /** Makes these paths usable by the account under which PostgreSQL will run. */
    void giveAway(HomeFolder home, List<Path> paths) throws IOException, InterruptedException {
        if (this != OTHER_ACCOUNT) {
            return;
        }
        HomeFolder.restrict(home.root(), "rwx--x--x");
        for (Path path : paths) {
            if (!succeeds("chown", "-R", "65534:65534", path.toString())) {
                throw new IOException("chown 65534:65534 " + path + " failed");
            }
        }
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
