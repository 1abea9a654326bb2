package org.copydesk.app.command;

import org.copydesk.runtime.ProductVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code copydesk --version} says. */
final class ProductVersionProvider implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "copydesk " + ProductVersion.of(ProductVersionProvider.class),
      "java " + System.getProperty("java.version")
    };
  }
}
