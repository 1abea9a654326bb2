package org.copydesk.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.copydesk.desk.pages.text.Address;

/** Somebody with a browser window of their own at a desk. */
final class Visitor implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 15_000;

  private final String address;
  private final BrowserContext context;
  private final Page page;
  private final List<String> troubles = new CopyOnWriteArrayList<>();

  private Visitor(String address, BrowserContext context) {
    this.address = address;
    this.context = context;
    this.page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.onPageError(error -> troubles.add("script failed: " + error));
    page.onDialog(
        dialog -> {
          troubles.add("a dialog opened: " + dialog.message());
          dialog.dismiss();
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
            troubles.add("asked somebody else: " + request.url());
          }
        });
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && message.text().contains("Content Security")) {
            troubles.add(message.text());
          }
        });
  }

  /** A window of usual width, with script. */
  static Visitor at(Browser browser, TestDesk desk) {
    return with(browser, desk, new Browser.NewContextOptions());
  }

  static Visitor with(Browser browser, TestDesk desk, Browser.NewContextOptions options) {
    return new Visitor(desk.address(), browser.newContext(options));
  }

  /** Signs in at a desk with people. */
  Visitor as(String name) {
    open("/sign-in");
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password").fill(TestDesk.PASSWORD);
    page.locator("form[action='/sign-in'] button").click();
    page.waitForURL(url -> url.contains("/queue"));
    return this;
  }

  Visitor open(String path) {
    page.navigate(address + path);
    return this;
  }

  Visitor article(String id) {
    return open("/article?id=" + Address.part(id));
  }

  Page page() {
    return page;
  }

  Locator see(String selector) {
    return page.locator(selector);
  }

  Visitor click(String selector) {
    see(selector).first().click();
    return this;
  }

  Visitor keys(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
    return this;
  }

  Visitor type(String words) {
    page.keyboard().type(words);
    return this;
  }

  /** Waits until the words are to be seen there. */
  Visitor sees(String selector, String words) {
    assertThat(see(selector).first())
        .containsText(
            words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    return this;
  }

  /**
   * What went wrong unseen: failed scripts, dialogs, requests to others, breaches of the policy.
   */
  List<String> troubles() {
    return troubles;
  }

  @Override
  public void close() {
    context.close();
  }
}
