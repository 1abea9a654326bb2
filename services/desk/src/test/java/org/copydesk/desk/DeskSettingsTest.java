package org.copydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.copydesk.runtime.config.BadConfiguration;
import org.copydesk.runtime.config.Settings;
import org.junit.jupiter.api.Test;

class DeskSettingsTest {

  @Test
  void withoutSettingsOnlyThisMachineReachesTheDesk() throws BadConfiguration {
    DeskConfig config = read(Map.of());

    assertThat(config.host()).isEqualTo("127.0.0.1");
    assertThat(config.port()).isEqualTo(8080);
    assertThat(config.users()).isEmpty();
    assertThat(config.openId()).isEmpty();
  }

  @Test
  void aPortThatWasChosenIsNotGivenUp() throws BadConfiguration {
    assertThat(DeskSettings.readOnAnyPort(Settings.of(Map.of())).anyPort()).isTrue();
    assertThat(DeskSettings.readOnAnyPort(Settings.of(Map.of("desk.port", "8081"))).anyPort())
        .isFalse();
    assertThat(read(Map.of()).anyPort()).isFalse();
  }

  @Test
  void othersNeedASignIn() {
    assertThatThrownBy(() -> read(Map.of("desk.host", "0.0.0.0")))
        .isInstanceOf(BadConfiguration.class)
        .hasMessageContaining("COPYDESK_DESK_HOST")
        .hasMessageContaining("COPYDESK_DESK_USERS");
    assertThatThrownBy(() -> read(Map.of("desk.public.url", "https://desk.example")))
        .isInstanceOf(BadConfiguration.class)
        .hasMessageContaining("COPYDESK_DESK_PUBLIC_URL");
    assertThatCode(() -> read(Map.of("desk.host", "0.0.0.0", "desk.users", "users.json")))
        .doesNotThrowAnyException();
    assertThatCode(() -> read(Map.of("desk.host", "::1"))).doesNotThrowAnyException();
  }

  @Test
  void aProviderNeedsAClientIdAndKeepsItsSecret() throws BadConfiguration {
    assertThatThrownBy(() -> read(Map.of("desk.oidc.issuer", "https://id.example/desk")))
        .isInstanceOf(BadConfiguration.class)
        .hasMessageContaining("COPYDESK_DESK_OIDC_CLIENT_ID");

    DeskConfig config =
        read(
            Map.of(
                "desk.host", "0.0.0.0",
                "desk.oidc.issuer", "https://id.example/desk",
                "desk.oidc.client.id", "copydesk",
                "desk.oidc.client.secret", "hush",
                "desk.oidc.default.role", "Viewer"));
    assertThat(config.openId().orElseThrow().clientSecret()).contains("hush");
    assertThat(config.toString()).doesNotContain("hush");
  }

  @Test
  void httpsOutsideMakesCookiesSecure() throws BadConfiguration {
    DeskConfig config =
        read(Map.of("desk.public.url", "https://desk.example", "desk.users", "users.json"));

    assertThat(config.isSecure()).isTrue();
    assertThat(read(Map.of()).isSecure()).isFalse();
  }

  private static DeskConfig read(Map<String, String> values) throws BadConfiguration {
    Settings settings = Settings.of(values);
    DeskConfig config = DeskSettings.read(settings);
    settings.check();
    return config;
  }
}
