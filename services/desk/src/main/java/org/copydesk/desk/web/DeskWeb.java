package org.copydesk.desk.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.copydesk.desk.DeskConfig;
import org.copydesk.desk.DeskRooms;
import org.copydesk.desk.pages.Pages;

/** The desk's pages and its JSON interface, over HTTP. */
public final class DeskWeb implements AutoCloseable {

  private static final long MOST_BYTES = 4_000_000;

  private final Javalin server;
  private final Streams streams;
  private final AsidePages asides;

  private DeskWeb(Javalin server, Streams streams, AsidePages asides) {
    this.server = server;
    this.streams = streams;
    this.asides = asides;
  }

  /**
   * Starts to answer, at the configured host and port.
   *
   * @throws IOException where the address cannot be bound
   */
  public static DeskWeb start(DeskRooms rooms) throws IOException {
    Path folder = rooms.config().folder();
    SavedViews views = SavedViews.open(folder.resolve("views.json"));
    SetAside aside = SetAside.open(folder.resolve("aside.json"));
    Records records = new Records(rooms.index(), aside);
    Streams streams = new Streams(rooms, records);
    AsidePages asides = new AsidePages(rooms, records, aside);
    IntFunction<Javalin> at =
        port ->
            Javalin.create(config -> configure(config, rooms, streams, views, records, asides))
                .start(port);
    try {
      return new DeskWeb(bind(rooms.config(), at), streams, asides);
    } catch (JavalinBindException e) {
      streams.close();
      asides.close();
      throw new IOException("expected a free address, got one that cannot be bound", e);
    }
  }

  private static Javalin bind(DeskConfig config, IntFunction<Javalin> at) {
    try {
      return at.apply(config.port());
    } catch (JavalinBindException e) {
      if (config.anyPort()) {
        return at.apply(0);
      }
      throw e;
    }
  }

  private static void configure(
      JavalinConfig config,
      DeskRooms rooms,
      Streams streams,
      SavedViews views,
      Records records,
      AsidePages asides) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.jetty.host = rooms.config().host();
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.http.maxRequestSize = MOST_BYTES;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    Assets assets = new Assets();
    Shells shells = new Shells(assets);
    Pages pages = new Pages();
    Doorkeeper doorkeeper = new Doorkeeper(rooms);
    config.routes.before(doorkeeper::receive);
    config.routes.beforeMatched(ctx -> admit(doorkeeper, ctx));
    config.routes.get("/static/{name}", assets::answer);
    config.routes.get(
        "/favicon.ico", ctx -> ctx.redirect(assets.addresses().getOrDefault("icon.svg", "/")));
    new SignInPages(rooms, pages, shells).add(config.routes);
    new QueuePages(rooms, pages, shells, views, records).add(config.routes);
    ArticlePages articles = new ArticlePages(rooms, pages, shells, records);
    articles.add(config.routes);
    Sending sending = new Sending(rooms);
    new Acts(rooms, records, sending, articles).add(config.routes);
    new BulkPages(pages, shells, records, sending, rooms.clock().getZone()).add(config.routes);
    asides.add(config.routes);
    new ErasePages(rooms, pages, shells, records).add(config.routes);
    new AuditPages(rooms, pages, shells).add(config.routes);
    new Exports(rooms, records).add(config.routes);
    new Api(records, sending).add(config.routes);
    config.routes.sse("/api/v1/events", streams::queue);
    config.routes.sse("/api/v1/events/article", streams::article);
    Faults faults = new Faults(pages, shells);
    faults.add(config.routes);
    config.routes.error(404, ctx -> nothingThere(faults, ctx));
  }

  private static void nothingThere(Faults faults, Context ctx) {
    String type = ctx.res().getContentType();
    if (type == null || type.startsWith("text/plain")) {
      faults.nothingThere(ctx);
    }
  }

  private static void admit(Doorkeeper doorkeeper, Context ctx) {
    String path = ctx.path();
    boolean open =
        path.startsWith("/sign-") || path.startsWith("/static/") || path.equals("/favicon.ico");
    if (!open) {
      doorkeeper.admit(ctx);
    }
  }

  /** The port that is bound. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    streams.close();
    asides.close();
    server.stop();
  }
}
