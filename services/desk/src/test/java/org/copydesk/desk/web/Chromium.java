package org.copydesk.desk.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a browser, one for all of them; where there is none they are skipped, aloud. */
final class Chromium implements ParameterResolver {

  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Optional<Path> place = PLACES.stream().filter(Files::isExecutable).findFirst();
    Assumptions.assumeTrue(place.isPresent(), "no chromium on this machine: skipped");
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(Chromium.class))
        .getOrComputeIfAbsent("browser", key -> Running.start(place.orElseThrow()), Running.class)
        .browser();
  }

  /** The browser and what drives it. */
  private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

    static Running start(Path chromium) {
      Playwright.CreateOptions options =
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
      Playwright playwright = Playwright.create(options);
      BrowserType.LaunchOptions launch =
          new BrowserType.LaunchOptions()
              .setExecutablePath(chromium)
              .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"));
      return new Running(playwright, playwright.chromium().launch(launch));
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }
}
