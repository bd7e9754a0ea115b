package dk.sagdok.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A real browser that is told by its developer tools' protocol what to do: go somewhere, press a key, say what it shows. */
final class Browser implements AutoCloseable, WebSocket.Listener {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Duration TAALMODIGHED = Duration.ofSeconds(60);
  private final Process process;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Integer, CompletableFuture<JsonNode>> ventede = new ConcurrentHashMap<>();
  private final AtomicInteger numre = new AtomicInteger();
  private final StringBuilder stykker = new StringBuilder();
  private final WebSocket socket;

  /** @param profil an empty directory */
  Browser(Path profil) throws Exception {
    process = new ProcessBuilder(CHROMIUM.toString(), "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--no-first-run", "--remote-debugging-port=0",
        "--user-data-dir=" + profil, "about:blank").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    var port = profil.resolve("DevToolsActivePort");
    Afvent.at(TAALMODIGHED, () -> Files.exists(port) && Files.readAllLines(port).size() > 1);
    var liste = URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list");
    var side = Sager.JSON.readTree(http.send(HttpRequest.newBuilder(liste).build(), BodyHandlers.ofString()).body()).get(0);
    socket = http.newWebSocketBuilder().buildAsync(URI.create(side.get("webSocketDebuggerUrl").asText()), this).get(60, TimeUnit.SECONDS);
  }

  static boolean findes() {
    return Files.isExecutable(CHROMIUM);
  }

  void gaaTil(String url) throws Exception {
    bed("Page.navigate", Map.of("url", url));
  }

  /** What an expression is in the page. */
  JsonNode vaerdi(String udtryk) throws Exception {
    return bed("Runtime.evaluate", Map.of("expression", udtryk, "returnByValue", true)).at("/result/value");
  }

  void afvent(String udtryk) throws Exception {
    Afvent.at(TAALMODIGHED, () -> vaerdi(udtryk).asBoolean());
  }

  void skriv(String text) throws Exception {
    bed("Input.insertText", Map.of("text", text));
  }

  void enter() throws Exception {
    tast("Enter", 13, "\r");
  }

  void tab() throws Exception {
    tast("Tab", 9, "");
  }

  void escape() throws Exception {
    tast("Escape", 27, "");
  }

  private void tast(String navn, int kode, String text) throws Exception {
    bed("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", navn, "code", navn, "windowsVirtualKeyCode", kode, "text", text));
    bed("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", navn, "code", navn, "windowsVirtualKeyCode", kode));
  }

  private JsonNode bed(String metode, Map<String, Object> parametre) throws Exception {
    var nummer = numre.incrementAndGet();
    var svar = new CompletableFuture<JsonNode>();
    ventede.put(nummer, svar);
    ObjectNode besked = Sager.JSON.createObjectNode().put("id", nummer).put("method", metode);
    besked.set("params", Sager.JSON.valueToTree(parametre));
    socket.sendText(besked.toString(), true).get(60, TimeUnit.SECONDS);
    return svar.get(60, TimeUnit.SECONDS).path("result");
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    stykker.append(data);
    if (last) {
      modtaget(stykker.toString());
      stykker.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  private void modtaget(String text) {
    try {
      var besked = Sager.JSON.readTree(text);
      var svar = ventede.remove(besked.path("id").asInt());
      if (svar != null) {
        svar.complete(besked);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its children go on writing in its directory for a moment after it; where nobody takes notice of their end they seem to be there for ever. */
  @Override
  public void close() throws Exception {
    var alle = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    socket.abort();
    process.destroy();
    process.onExit().get(60, TimeUnit.SECONDS);
    alle.forEach(ProcessHandle::destroy);
    CompletableFuture.allOf(alle.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new)).completeOnTimeout(null, 2, TimeUnit.SECONDS).get();
  }
}
