package org.copydesk.desk.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Asks a desk over HTTP, as a program does. */
final class Asking {

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final String authorization;

  private Asking(String address, String authorization) {
    this.address = address;
    this.authorization = authorization;
  }

  /** Without a name. */
  static Asking of(TestDesk desk) {
    return new Asking(desk.address(), "");
  }

  /** With a name and the password that all have. */
  static Asking as(TestDesk desk, String name) {
    String pair = name + ":" + TestDesk.PASSWORD;
    byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
    return new Asking(desk.address(), "Basic " + Base64.getEncoder().encodeToString(bytes));
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send(request(path, headers).GET().build());
  }

  HttpResponse<String> form(String path, String body, String... headers)
      throws IOException, InterruptedException {
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> json(String path, String body, String... headers)
      throws IOException, InterruptedException {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** How many bytes an answer has on the way. */
  int compressed(String path) throws IOException, InterruptedException {
    HttpRequest request = request(path, "Accept-Encoding", "gzip").GET().build();
    return client.send(request, BodyHandlers.ofByteArray()).body().length;
  }

  HttpClient client() {
    return client;
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(address + path));
    if (!authorization.isEmpty()) {
      builder.header("Authorization", authorization);
    }
    return headers.length == 0 ? builder : builder.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofString());
  }
}
