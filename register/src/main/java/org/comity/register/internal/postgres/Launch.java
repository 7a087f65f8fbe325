package org.comity.register.internal.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How PostgreSQL's programs are started: they refuse to run with an administrator's rights. */
enum Launch {
    /** As the account that runs Comity. */
    DIRECT(List.of()),
    /** Comity runs as root: in a user namespace of its own the process still owns its files but has no other right. */
    USER_NAMESPACE(List.of("unshare", "-U")),
    /** Comity runs as root and the system forbids user namespaces: as "nobody", to whom the data are then given. */
    OTHER_ACCOUNT(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private final List<String> prefix;

    Launch(List<String> prefix) {
        this.prefix = prefix;
    }

    static Launch choose() throws IOException, InterruptedException {
        if (PostgresBinaries.isWindows() || !System.getProperty("user.name", "").equals("root")) {
            return DIRECT;
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
