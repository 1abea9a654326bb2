package org.copydesk.schemas.wire;

import java.net.URI;

/** The address of a registry, in whichever of its forms somebody has it at hand. */
final class RegistryUrl {
  private static final String APIS = "/apis/";
  private static final String OWN_API = "/apis/registry/v";
  private static final String NEWEST_API = "/apis/registry/v3";

  private RegistryUrl() {}

  /**
   * The address of the registry's own API: added to a bare address, put in the place of the
   * Confluent-compatible one ("/apis/ccompat/v7"), and left as it is where it is given.
   */
  static String ofOwnApi(URI given) {
    String scheme = given.getScheme();
    if (!("http".equals(scheme) || "https".equals(scheme)) || given.getHost() == null) {
      throw new IllegalArgumentException("schema registry: http(s)://host:port, but " + given);
    }
    String url = given.toString().replaceAll("/+$", "");
    if (url.contains(OWN_API)) {
      return url;
    }
    int apis = url.indexOf(APIS);
    return (apis < 0 ? url : url.substring(0, apis)) + NEWEST_API;
  }
}
