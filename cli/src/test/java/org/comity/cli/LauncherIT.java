package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a copy of the tree, with JDKs and a Maven that are shell scripts. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

    @TempDir
    private Path folder = Path.of("");

    private Path root = Path.of("");
    private Path jdks = Path.of("");

    @BeforeEach
    void tree() throws IOException {
        root = Files.createDirectories(folder.resolve("a checkout"));
        jdks = Files.createDirectories(folder.resolve("jvm"));
        Path launcher = Path.of("..", "comity").toAbsolutePath().normalize();
        Files.copy(launcher, root.resolve("comity"), StandardCopyOption.COPY_ATTRIBUTES);
        built(root.resolve("target/comity"));
    }

    @Test
    void theFirstJdkThatIsNewEnoughIsTaken() throws Exception {
        Path old = jdk("java-17", "17.0.15");
        Path named = jdk("here/temurin-25", "25.0.3");
        Path newer = jdk("java-26", "26");

        assertThat(run(Map.of("JAVA_HOME", named.toString()), "version").out).startsWith(named + " ");
        assertThat(run(Map.of("JAVA_HOME", old.toString(), "JAVA_HOME_25_X64", named.toString()), "version").out)
                .startsWith(named + " ");
        assertThat(run(Map.of("JAVA_HOME", old.toString()), "version").out).startsWith(newer + " ");
    }

    @Test
    void withoutAJdkItSaysWhatToInstallInTheReadersLanguage() throws Exception {
        // An old one comes first on the path, whatever this machine has.
        String path = jdk("java-17", "17.0.15").resolve("bin") + ":" + System.getenv("PATH");

        Run english = run(Map.of("LANG", "C", "PATH", path), "version");
        assertThat(english.exitCode).isEqualTo(5);
        assertThat(english.out).isEmpty();
        assertThat(english.err)
                .startsWith("comity: Comity needs a JDK 25")
                .contains("openjdk-25-jdk-headless")
                .contains(jdks.toString());
        assertThat(run(Map.of("LANG", "ko_KR.UTF-8", "PATH", path), "version").err)
                .contains("JDK 25 이상이 필요");
        assertThat(run(Map.of("LANG", "zh_CN.UTF-8", "PATH", path), "version").err)
                .contains("需要 JDK 25");
    }

    @Test
    void argumentsAndExitCodesPassThroughFromAnywhere() throws Exception {
        jdk("java-25", "25");
        Path link = Files.createSymbolicLink(folder.resolve("linked"), root.resolve("comity"));

        Run run = run(link, folder, Map.of("FAKE_EXIT", "3"), "check", "설빙 雪冰", "--class", "43", "");
        assertThat(run.exitCode).isEqualTo(3);
        assertThat(run.out).contains("org.comity.cli.Main [check] [설빙 雪冰] [--class] [43] []");
        assertThat(run.out).contains("[" + root.resolve("target/comity/lib/comity-cli-1.jar"));
    }

    @Test
    void onlyTheServerGetsTheWholeClassPath() throws Exception {
        jdk("java-25", "25");
        assertThat(run(Map.of(), "serve").out).contains("lib/spring.jar");
        assertThat(run(Map.of(), "check").out).doesNotContain("spring.jar").contains("lib/model.jar");
    }

    @Test
    void aYoungerSourceIsBuiltOnceByWhoeverComesFirst() throws Exception {
        jdk("java-25", "25");
        Path source = root.resolve("model/src/main/java/A.java");
        Files.createDirectories(source.getParent());
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.writeString(source, "class A {}");
        Path bin = maven("""
                echo called >> "$PWD/calls"
                sleep 1
                TZ=UTC date +%Y%m%d%H%M.%S > target/comity/built
                echo '[INFO] Building Comity :: model 0.1.0   [3/9]'
                """);
        Map<String, String> environment = Map.of("PATH", bin + ":" + System.getenv("PATH"));
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(start(root.resolve("comity"), folder, environment, "version"));
        }
        StringBuilder said = new StringBuilder();
        for (Process process : processes) {
            said.append(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
            assertThat(process.waitFor()).isZero();
        }
        assertThat(Files.readAllLines(root.resolve("calls"))).hasSize(1);
        assertThat(said.toString()).contains("building").contains("3/9 model").contains("built in");
        // Written before the build began, so nothing is left to do.
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().minusSeconds(60)));
        assertThat(run(environment, "version").exitCode).isZero();
    }

    @Test
    void aBrokenBuildShowsItsErrorAndNamesTheLog() throws Exception {
        jdk("java-25", "25");
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Path bin = maven("""
                echo '[INFO] fine so far'
                echo '[ERROR] A.java:[3,5] cannot find symbol'
                exit 1
                """);
        Run run = run(Map.of("PATH", bin + ":" + System.getenv("PATH")), "version");
        assertThat(run.exitCode).isEqualTo(5);
        assertThat(run.out).isEmpty();
        assertThat(run.err)
                .contains("A.java:[3,5] cannot find symbol")
                .doesNotContain("fine so far")
                .contains("target/comity/build.log");
    }

    private static void built(Path dist) throws IOException {
        Files.createDirectories(dist.resolve("lib"));
        Files.writeString(dist.resolve("built"), "202601010000.00\n");
        Files.writeString(dist.resolve("cli.classpath"), "lib/model.jar");
        Files.writeString(dist.resolve("serve.classpath"), "lib/comity-cli-1.jar:lib/model.jar:lib/spring.jar");
        Files.writeString(dist.resolve("lib/comity-cli-1.jar"), "");
    }

    /** A folder that looks like a JDK; its java prints its home and the arguments it was given. */
    private Path jdk(String name, String version) throws IOException {
        Path home = name.contains("/") ? folder.resolve(name) : jdks.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/java"), """
                printf '%s' "$(cd "$(dirname "$0")/.." && pwd)"
                for a in "$@"; do case $a in org.comity.cli.Main) printf ' %s' "$a" ;; *) printf ' [%s]' "$a" ;; esac; done
                exit ${FAKE_EXIT:-0}
                """);
        script(home.resolve("bin/javac"), "");
        return home;
    }

    private Path maven(String body) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        script(bin.resolve("mvn"), body);
        return bin;
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Run(int exitCode, String out, String err) {}

    private Run run(Map<String, String> environment, String... arguments) throws Exception {
        return run(root.resolve("comity"), folder, environment, arguments);
    }

    private Run run(Path command, Path directory, Map<String, String> environment, String... arguments)
            throws Exception {
        Process process = start(command, directory, environment, arguments);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, err);
    }

    private Process start(Path command, Path directory, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).directory(directory.toFile());
        Map<String, String> all = builder.environment();
        // The java of this machine must not be found: only the folders of the test count.
        all.keySet().removeIf(name -> name.startsWith("JAVA_HOME") || name.startsWith("LC_") || name.equals("LANG"));
        all.put("COMITY_JDK_FOLDERS", jdks.toString());
        all.put("COMITY_AOT", "off");
        all.put("PATH", System.getenv("PATH"));
        all.putAll(environment);
        return builder.start();
    }
}
