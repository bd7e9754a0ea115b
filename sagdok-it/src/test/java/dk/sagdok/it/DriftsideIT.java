package dk.sagdok.it;

import static dk.sagdok.it.Sager.opret;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that an operator looks at. */
class DriftsideIT {
  private static final String SIDE = "/drift/";

  @AfterAll
  static void ryd() {
    Abonnenter.ryd();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "index.html", "drift.js", "drift.css"})
  void it_loads_nothing_from_elsewhere_and_is_for_administrators(String fil) {
    var answer = Http.get(AccessIT.application() + SIDE + fil);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'").doesNotContain("unsafe");
    assertThat(answer.body()).doesNotContain("https://", "style=", "onclick");
    assertThat(Http.get(AccessIT.application() + SIDE + fil, "Authorization", Http.login("skriver")).statusCode()).isEqualTo(403);
    assertThat(Http.get(AccessIT.application() + SIDE + fil, "Authorization", Http.NO_LOGIN).statusCode()).isEqualTo(401);
  }

  @Test
  void every_field_has_a_label_and_every_table_its_headings() {
    var html = Http.get(AccessIT.application() + SIDE).body();
    assertThat(html).contains("<html lang=\"da\">");
    for (var felt : List.of("nummer", "begrundelse")) {
      assertThat(html).contains("for=\"" + felt + "\"", "id=\"" + felt + "\"");
    }
    assertThat(html.split("<th ", -1)).hasSameSizeAs(html.split("<th scope=\"col\"", -1));
  }

  static boolean chromium() {
    return Browser.findes();
  }

  @Test
  @EnabledIf("chromium")
  void a_browser_shows_each_subscriber_and_helps_it_without_a_mouse_when_told_why(@TempDir Path profil) throws Exception {
    var abonnent = Abonnenter.ny(null);
    opret();
    Afvent.at(Duration.ofSeconds(40), () -> abonnent.set().get("venter").asLong() == 1);
    var navn = abonnent.navn();
    try (var browser = new Browser(profil)) {
      browser.gaaTil(adresse());
      browser.afvent("!!" + knap("Sæt på pause", navn));
      assertThat(browser.vaerdi(knap("Sæt på pause", navn) + ".closest('tr').innerText").asText()).contains(Abonnenter.EMNE, "Bagud", "\t1\t");
      browser.vaerdi(knap("Sæt på pause", navn) + ".focus()");
      browser.enter();
      browser.afvent("document.getElementById('dialog').open && document.activeElement.id === 'begrundelse'");
      browser.tab();
      browser.enter();
      assertThat(browser.vaerdi("document.getElementById('dialog').open && !document.getElementById('begrundelse').validity.valid").asBoolean()).as("asks for a reason").isTrue();
      assertThat(abonnent.set().get("pause").asBoolean()).isFalse();
      browser.vaerdi("document.getElementById('begrundelse').focus()");
      browser.skriv("Uden mus");
      browser.tab();
      browser.enter();
      browser.afvent("!document.getElementById('dialog').open && !!" + knap("Genoptag", navn));
      assertThat(abonnent.set().get("pause").asBoolean()).isTrue();
      assertThat(browser.vaerdi("document.getElementById('handlingsliste').rows[0].innerText").asText()).contains("Sæt på pause", navn, "Uden mus");
      browser.vaerdi(knap("Spring over …", navn) + ".focus()");
      browser.enter();
      browser.afvent("document.getElementById('dialog').open");
      browser.escape();
      browser.afvent("!document.getElementById('dialog').open");
      assertThat(abonnent.set().get("venter").asLong()).isEqualTo(1);
    }
  }

  private static String knap(String tekst, String navn) {
    return "[...document.querySelectorAll('button')].find(b => (b.getAttribute('aria-label') || '').startsWith('" + tekst + ": " + navn + "'))";
  }

  private static String adresse() {
    var run = Server.run();
    return AccessIT.application().replace("://", "://" + run.user() + ":" + run.password() + "@") + SIDE;
  }
}
