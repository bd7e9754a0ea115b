package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** Documents with files, as callers send them and read them. */
final class Fildokumenter {
  static final String BOUNDARY = "----graense";
  static final String FORM = "multipart/form-data; boundary=" + BOUNDARY;
  private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Fildokumenter() {}

  static String dokument(String varianter) {
    return """
        {"attributter":{"dokumentegenskaber":[{"brugervendtnoegle":"%s","titel":"Brev","beskrivelse":"B","brevdato":"2010-01-01","dokumenttype":"Brev",
          "virkning":{"from":"2010-01-01","to":"infinity"}}]},
         "tilstande":{"dokumentfremdrift":[{"fremdrift":"Modtaget","virkning":{"from":"2010-01-01","to":"infinity"}}]},%s}""".formatted(UUID.randomUUID(), varianter);
  }

  /** One variant, Original, with one part. */
  static String varianter(String deltekst, String indhold, String mimetype, String fra) {
    return """
        "varianter":[{"varianttekst":"Original","dele":[{"deltekst":"%s","egenskaber":[{"indhold":"%s"%s,"virkning":{"from":"%s","to":"infinity"}}]}]}]"""
        .formatted(deltekst, indhold, mimetype == null ? "" : ",\"mimetype\":\"" + mimetype + "\"", fra);
  }

  static String varianter(String indhold, String mimetype) {
    return varianter("Kap. 1", indhold, mimetype, "2010-01-01");
  }

  /** Where the file of the part is. */
  static String sti(String dokument, String deltekst) {
    return "/dokument/dokument/" + dokument + "/varianter/Original/dele/" + deltekst.replace(" ", "%20") + "/indhold";
  }

  static String sti(String dokument) {
    return sti(dokument, "Kap. 1");
  }

  /** A document with this file in its only part. */
  static String opret(byte[] fil, String mimetype) {
    return uuid(form("POST", "/dokument/dokument", dokument(varianter("field:fil", mimetype)), fil));
  }

  static String uuid(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Sager.json(answer).get("uuid").asText();
  }

  /** The file before the text, which is the harder way round. */
  static HttpResponse<String> form(String method, String path, String json, byte[] fil, String... headers) {
    var body = new ByteArrayOutputStream();
    part(body, "name=\"fil\"; filename=\"../../x.pdf\"\r\nContent-Type: text/html", fil);
    part(body, "name=\"json\"", json.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return Http.send(method, path, BodyPublishers.ofByteArray(body.toByteArray()), with(headers, "Content-Type", FORM));
  }

  private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
    body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  static HttpResponse<String> send(String path, byte[] fil, String type, String... headers) {
    return Http.send("PUT", path, BodyPublishers.ofByteArray(fil), with(headers, "Content-Type", type));
  }

  static HttpResponse<byte[]> hent(String method, String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(Server.run().url() + path)).method(method, BodyPublishers.noBody());
    request.setHeader("Authorization", Http.login(Server.run().user()));
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Content that no other test has. */
  static byte[] egen() {
    return bytes("tekst " + UUID.randomUUID());
  }

  static String hex(byte[] fil) {
    return HexFormat.of().formatHex(sha256(fil));
  }

  static String digest(byte[] fil) {
    return "sha-256=:" + Base64.getEncoder().encodeToString(sha256(fil)) + ":";
  }

  private static byte[] sha256(byte[] fil) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(fil);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String[] with(String[] headers, String name, String value) {
    var all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = name;
    all[headers.length + 1] = value;
    return all;
  }
}
