package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files beside a SOAP message (MTOM): stored as those of REST are, and given back to whoever asks by MTOM. */
class MtomIT {
  private static final String FRA = "2010-01-01T00:00:00+01:00";
  private static final String INCLUDE = "<x:Include xmlns:x=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:%s\"/>";
  private static final String RELATED = "multipart/related; boundary=XX; type=\"application/xop+xml\"; start=\"<rod>\"; start-info=\"text/xml\"";
  private static final String ROD = "application/xop+xml; charset=UTF-8; type=\"text/xml\"";

  @ParameterizedTest
  @ValueSource(strings = {"a%40kommune.dk", "a@kommune.dk"})
  void a_part_becomes_the_content_of_its_del_and_comes_back(String cid) {
    byte[] fil = "Kære ansøger\r\n--XY\u0000\r\n".getBytes(StandardCharsets.UTF_8);
    var dokument = Soap.DOKUMENT.svar(send(RELATED, multipart(ROD, opret(" " + INCLUDE.formatted(cid) + "\n"), del("a@kommune.dk", fil)))).uuid();
    assertThat(Http.get("/dokument/dokument/" + dokument + "/varianter/V/dele/D/indhold").body()).isEqualTo(new String(fil, StandardCharsets.UTF_8));
    assertThat(Soap.DOKUMENT.kald("LaesInput", Soap.uuid(dokument)).tekst("Indhold")).startsWith("store:");
    var svar = send(RELATED, multipart(ROD, laes(dokument)));
    assertThat(svar.headers().firstValue("Content-Type").orElseThrow()).startsWith("multipart/related; type=\"application/xop+xml\"").contains("start-info=\"text/xml\"");
    assertThat(svar.body()).containsPattern("Indhold><xop:Include [^>]*href=\"cid:[0-9a-f]{64}@sagdok\"")
        .contains("\r\n\r\n" + new String(fil, StandardCharsets.UTF_8) + "\r\n--");
  }

  @Test
  void a_client_that_knows_attachments_but_not_xop_names_the_part_as_text() {
    var type = "multipart/related; boundary=XX; type=\"text/xml\"";
    var dokument = Soap.DOKUMENT.svar(send(type, multipart("text/xml; charset=ISO-8859-1", opret("cid:b"), del("b", "B".getBytes())))).uuid();
    assertThat(Http.get("/dokument/dokument/" + dokument + "/varianter/V/dele/D/indhold").body()).isEqualTo("B");
  }

  @Test
  void a_message_without_parts_may_come_that_way_too_and_an_answer_without_files_is_a_plain_one() {
    var dokument = Soap.DOKUMENT.svar(send(RELATED, multipart(ROD, opret("urn:et:andet:sted")))).uuid();
    var svar = send(RELATED, multipart(ROD, laes(dokument)));
    assertThat(svar.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/xml");
    assertThat(Soap.DOKUMENT.svar(svar).tekst("Indhold")).isEqualTo("urn:et:andet:sted");
  }

  @Test
  void what_the_register_refuses_it_refuses_with_files_too() {
    assertThat(Soap.DOKUMENT.svar(send(RELATED, multipart(ROD, opret(INCLUDE.formatted("a")).replace("T</o:Titel>", "T".repeat(300) + "</o:Titel>"), del("a", new byte[5])))).kode()).isEqualTo(40);
    assertThat(Soap.DOKUMENT.kald("RetInput", Soap.uuid(Sager.EN) + "<o:VariantListe>" + variant(INCLUDE.formatted("a")) + "</o:VariantListe>").kode()).isEqualTo(40);
  }

  @Test
  void a_reader_stores_no_files() {
    var svar = Http.send("POST", Soap.DOKUMENT.adresse(), BodyPublishers.ofByteArray(multipart(ROD, opret(INCLUDE.formatted("a")), del("a", new byte[5]))), "Content-Type", RELATED,
        "Authorization", Http.login("laeser"));
    assertThat(svar.statusCode()).as(svar.body()).isEqualTo(403);
  }

  @Test
  void only_the_service_that_has_files_takes_them() {
    for (var tjeneste : List.of(Soap.SAG, Soap.DOKUMENTINDEKS)) {
      assertThat(Http.send("POST", tjeneste.adresse(), BodyPublishers.ofByteArray(multipart(ROD, laes(Sager.EN))), "Content-Type", RELATED).statusCode()).isEqualTo(415);
    }
    assertThat(Http.send("POST", Soap.DOKUMENT.adresse(), BodyPublishers.ofByteArray(multipart(ROD, laes(Sager.EN))), "Content-Type", RELATED, "Content-Encoding", "gzip").statusCode()).isEqualTo(415);
  }

  /** Bombs of parts, and parts that are not what they should be. */
  @Test
  void what_is_no_message_with_its_files_is_refused() {
    var med = opret(INCLUDE.formatted("a"));
    var mange = IntStream.range(0, 5000).mapToObj(i -> del("a" + i, new byte[0])).toArray(byte[][]::new);
    refused(400, RELATED, multipart(ROD, med));
    refused(400, RELATED, multipart(ROD, laes(Sager.EN), del("a", new byte[5])));
    refused(400, RELATED, multipart(ROD, med, mange));
    refused(400, RELATED, multipart(ROD, med, del("a", new byte[5]), del("a", new byte[5])));
    refused(400, RELATED, multipart(ROD, med, part("Content-Type: text/plain", "uden navn".getBytes())));
    refused(400, RELATED, multipart(ROD, med, part("Content-ID: <a>\r\nContent-Transfer-Encoding: base64", "AAAA".getBytes())));
    refused(400, RELATED, multipart(ROD, med, part("Content-ID: <a>\r\nX: " + "x".repeat(20_000), new byte[5])));
    refused(400, RELATED, multipart(ROD, med, part("Content-ID: <a>\r\n" + "X: x\r\n".repeat(5000) + "Y: y", new byte[5])));
    refused(400, RELATED, "--XX--".getBytes());
    refused(400, RELATED, "ingen dele".getBytes());
    refused(400, RELATED, multipart(ROD, "<!DOCTYPE e [<!ENTITY b \"x\">]>" + med.replace(">T<", ">&b;<"), del("a", new byte[5])));
    refused(400, RELATED, multipart(ROD, "hej", del("a", new byte[5])));
    refused(400, RELATED, multipart(ROD, "<a>".repeat(100_000) + "</a>".repeat(100_000)));
    assertThat(send(RELATED, multipart(ROD, med)).body()).contains("Beskeden henviser til dele, som ikke er med");
    refused(400, "multipart/related", multipart(ROD, med, del("a", new byte[5])));
    refused(415, RELATED, multipart("application/json", laes(Sager.EN)));
    refused(413, RELATED, multipart(ROD, laes(Sager.EN).replace("<e:Header>", "<e:Header>" + " ".repeat(11 * 1024 * 1024))));
  }

  @Test
  void a_large_file_passes_through_a_small_memory() {
    int stoerrelse = 300 * 1024 * 1024;
    byte[] hoved = multipart(ROD, opret(INCLUDE.formatted("stor")), part("Content-ID: <stor>", new byte[0]));
    int slut = hoved.length - "\r\n--XX--\r\n".length();
    var krop = BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(List.<InputStream>of(new ByteArrayInputStream(hoved, 0, slut),
        new Nuller(stoerrelse), new ByteArrayInputStream(hoved, slut, hoved.length - slut)))));
    var dokument = Soap.DOKUMENT.svar(Http.send("POST", Soap.DOKUMENT.adresse(), krop, "Content-Type", RELATED)).uuid();
    var svar = Http.send("HEAD", "/dokument/dokument/" + dokument + "/varianter/V/dele/D/indhold", (String) null);
    assertThat(svar.headers().firstValueAsLong("Content-Length").orElseThrow()).isEqualTo(stoerrelse);
  }

  private static void refused(int status, String type, byte[] krop) {
    var svar = send(type, krop);
    assertThat(svar.statusCode()).as(svar.body()).isEqualTo(status);
    assertThat(svar.body()).doesNotContain("Exception", "\tat ");
  }

  private static HttpResponse<String> send(String type, byte[] krop) {
    return Http.send("POST", Soap.DOKUMENT.adresse(), BodyPublishers.ofByteArray(krop), "Content-Type", type);
  }

  private static String opret(String indhold) {
    return Soap.konvolut(Soap.V11, "", Soap.DOKUMENT.besked("OpretInput", "<o:AttributListe><o:Egenskaber>" + Soap.virkning("o", FRA, "infinity") + "<o:BrugervendtNoegle>" + Soap.noegle()
        + "</o:BrugervendtNoegle><o:Titel>T</o:Titel></o:Egenskaber></o:AttributListe><o:TilstandListe><o:Fremdrift>" + Soap.virkning("o", FRA, "infinity")
        + "<o:FremdriftStatusKode>Modtaget</o:FremdriftStatusKode></o:Fremdrift></o:TilstandListe><o:RelationListe/><o:VariantListe>" + variant(indhold) + "</o:VariantListe>"));
  }

  private static String variant(String indhold) {
    return "<o:Variant><o:Variant>V</o:Variant><o:DelListe><o:Del><o:Del>D</o:Del><o:Egenskaber>" + Soap.virkning("o", FRA, "infinity") + "<o:Indhold>" + indhold
        + "</o:Indhold><o:Mimetype>text/plain</o:Mimetype></o:Egenskaber></o:Del></o:DelListe></o:Variant>";
  }

  private static String laes(String dokument) {
    return Soap.konvolut(Soap.V11, "", Soap.DOKUMENT.besked("LaesInput", Soap.uuid(dokument)));
  }

  private static byte[] multipart(String rodtype, String rod, byte[]... dele) {
    var alle = new ArrayList<byte[]>();
    alle.add(part("Content-Type: " + rodtype + "\r\nContent-ID: <rod>", rod.getBytes(StandardCharsets.UTF_8)));
    alle.addAll(List.of(dele));
    alle.add("--XX--\r\n".getBytes());
    return joined(alle);
  }

  private static byte[] del(String id, byte[] indhold) {
    return part("Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <" + id + ">", indhold);
  }

  private static byte[] part(String hoveder, byte[] indhold) {
    return joined(List.of(("--XX\r\n" + hoveder + "\r\n\r\n").getBytes(StandardCharsets.UTF_8), indhold, "\r\n".getBytes()));
  }

  private static byte[] joined(List<byte[]> dele) {
    var alle = new ByteArrayOutputStream();
    dele.forEach(alle::writeBytes);
    return alle.toByteArray();
  }

  private static final class Nuller extends InputStream {
    private long rest;

    private Nuller(long antal) {
      rest = antal;
    }

    @Override
    public int read() {
      return rest-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] bytes, int fra, int antal) {
      int n = (int) Math.min(antal, rest);
      Arrays.fill(bytes, fra, fra + n, (byte) 0);
      rest -= n;
      return n == 0 ? -1 : n;
    }
  }
}
