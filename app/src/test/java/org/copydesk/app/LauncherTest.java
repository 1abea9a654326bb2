package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a checkout of its own, with a Java and a Maven that only say how they are called.
 */
@Timeout(60)
class LauncherTest {

  private static final Path LAUNCHER =
      Path.of(System.getProperty("copydesk.root", ".."), "copydesk");

  @BeforeEach
  void bashIsThere() {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no /bin/bash: skipped");
  }

  @Test
  void aBuiltCommandRunsWithItsArgumentsAndItsExitCode(@TempDir Path root) throws Exception {
    Path home = checkout(root);
    built(home, Instant.now());

    Result result = run(home, java(root, "17.0.9", 7), "analyze", "a file.txt", "*");

    assertThat(result.exitCode()).isEqualTo(7);
    assertThat(result.out())
        .contains("org.copydesk.app.CopydeskMain\nanalyze\na file.txt\n*\n")
        .contains("-Dcopydesk.home=" + home.toRealPath())
        .doesNotContain("--enable-native-access");
  }

  @Test
  void aJavaThatIsTooOldIsToldWithWhatWasFound(@TempDir Path root) throws Exception {
    Path home = checkout(root);
    Path java = java(root, "11.0.2", 0);

    Result result = run(home, java, "topics");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains("expected a JDK 17 or later, got Java 11")
        .contains(java.toString());
  }

  @Test
  void aJavaHomeWithoutJavaIsTold(@TempDir Path root) throws Exception {
    Result result = run(checkout(root), root.resolve("nothing"), "topics");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("JAVA_HOME").contains("nothing");
  }

  @Test
  void whatIsNotBuiltIsBuiltOnce(@TempDir Path root) throws Exception {
    Path home = checkout(root);
    Path java = java(root, "17.0.9", 0);

    Result first = run(home, java, "topics");
    Result second = run(home, java, "topics");

    assertThat(first.exitCode()).isZero();
    assertThat(first.err()).contains("Building Copydesk").contains("Built in");
    assertThat(Files.readString(home.resolve("target/copydesk-build.log")))
        .contains("-DskipTests")
        .contains("package");
    assertThat(second.err()).isEmpty();
  }

  @Test
  void aNewerSourceIsBuiltAndANewerTestIsNot(@TempDir Path root) throws Exception {
    Path home = checkout(root);
    Path java = java(root, "17.0.9", 0);
    built(home, Instant.now().minusSeconds(60));
    Path test = home.resolve("app/src/test/java/Test.java");
    Path source = home.resolve("app/src/main/java/Source.java");
    Files.createDirectories(test.getParent());
    Files.createDirectories(source.getParent());

    Files.writeString(test, "");
    Result afterTest = run(home, java, "topics");
    Files.writeString(source, "");
    Result never = run(home, java, Map.of("COPYDESK_BUILD", "never"), "topics");
    Result afterSource = run(home, java, "topics");

    assertThat(afterTest.err()).isEmpty();
    assertThat(never.err()).isEmpty();
    assertThat(afterSource.err()).contains("Building Copydesk");
  }

  @Test
  void aBuildThatFailsShowsItsErrorsAndItsLog(@TempDir Path root) throws Exception {
    Path home = checkout(root);
    script(home.resolve("mvnw"), "echo '[ERROR] no such symbol'", "exit 1");

    Result result = run(home, java(root, "17.0.9", 0), "topics");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("no such symbol").contains("copydesk-build.log");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void aLinkToItFindsItsFolder(@TempDir Path root) throws Exception {
    Path home = checkout(root);
    built(home, Instant.now());
    Path link = Files.createSymbolicLink(root.resolve("link"), home.resolve("copydesk"));

    Result result = run(link, root, java(root, "25.0.1", 0), Map.of(), "topics");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("-Dcopydesk.home=" + home.toRealPath())
        .contains("--enable-native-access=ALL-UNNAMED");
  }

  @Test
  void aTerminalIsToldToTheCommandAndAPipeIsNot(@TempDir Path root) throws Exception {
    Path script = Path.of("/usr/bin/script");
    assumeTrue(Files.isExecutable(script), "no script of util-linux to make a terminal: skipped");
    Path home = checkout(root);
    built(home, Instant.now());
    Path java = java(root, "17.0.9", 0);
    Path log = root.resolve("terminal.txt");
    Path wrapper = root.resolve("on-a-terminal");
    script(wrapper, "exec script -qec \"'" + home.resolve("copydesk") + "' topics\" '" + log + "'");

    Result piped = run(home, java, "topics");
    run(wrapper, root, java, Map.of());

    assertThat(piped.out()).contains("-Dcopydesk.tty=\n");
    assertThat(Files.readString(log)).contains("-Dcopydesk.tty=out,err");
  }

  private static Path checkout(Path root) throws IOException {
    Path home = Files.createDirectories(root.resolve("check out"));
    Files.copy(LAUNCHER, home.resolve("copydesk"));
    Files.setPosixFilePermissions(
        home.resolve("copydesk"), PosixFilePermissions.fromString("rwxr-xr-x"));
    Path pom = Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.setLastModifiedTime(pom, FileTime.from(Instant.now().minusSeconds(3600)));
    script(
        home.resolve("mvnw"),
        "echo \"$@\"",
        "mkdir -p app/target/copydesk/lib",
        "touch app/target/copydesk/copydesk-app.jar");
    return home;
  }

  private static void built(Path home, Instant when) throws IOException {
    Path lib = Files.createDirectories(home.resolve("app/target/copydesk/lib"));
    Path jar = Files.writeString(lib.resolveSibling("copydesk-app.jar"), "");
    Files.setLastModifiedTime(jar, FileTime.from(when));
  }

  /** A JDK whose java prints its arguments, one a line, and ends with the exit code. */
  private static Path java(Path root, String version, int exitCode) throws IOException {
    Path home = root.resolve("jdk-" + version);
    Path bin = Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(bin.resolve("java"), "printf '%s\\n' \"$@\"", "exit " + exitCode);
    script(bin.resolve("javac"), "exit 0");
    return home;
  }

  private static void script(Path file, String... lines) throws IOException {
    Files.writeString(file, "#!/bin/bash\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Result run(Path home, Path javaHome, String... args) throws Exception {
    return run(home, javaHome, Map.of(), args);
  }

  private static Result run(
      Path home, Path javaHome, Map<String, String> environment, String... args) throws Exception {
    return run(home.resolve("copydesk"), home, javaHome, environment, args);
  }

  private static Result run(
      Path launcher, Path folder, Path javaHome, Map<String, String> environment, String... args)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("/bin/bash", launcher.toString()));
    command.addAll(List.of(args));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("COPYDESK_"));
    builder.environment().put("JAVA_HOME", javaHome.toString());
    builder.environment().putAll(environment);
    int exitCode = builder.start().waitFor();
    return new Result(
        exitCode,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private record Result(int exitCode, String out, String err) {}
}
