package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.local.Outage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The disk of a run is full while some write to it: until there is room again nothing is answered as done, and each is told why. */
final class FuldDisk {
  private static final Duration TAALMOD = Duration.ofMinutes(5);
  private static final Duration STILLE = Duration.ofSeconds(3);
  /** So many haendelser are more than 4 MB. */
  private static final long PAA_VEJ = 1500;
  private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final LilleDisk disk;
  private final OwnRun run;
  private final Random random;

  FuldDisk(LilleDisk disk, OwnRun run, Random random) {
    this.disk = disk;
    this.run = run;
    this.random = random;
  }

  /** Ends when there is room again and writes are taken; PostgreSQL is started, should it have stopped itself. */
  void fyld(Skrivere skrivere, Duration vaek) throws Exception {
    var fil = fil();
    gemt(fil);
    disk.naesten();
    brokerenVenter(skrivere);
    disk.fyld();
    afvist(send(fil()));
    ventTilStille(skrivere);
    afvist(opretSag());
    afvist(send(fil()));
    for (var til = Instant.now().plus(vaek); Instant.now().isBefore(til); Thread.sleep(50)) {
      disk.fyld();
    }
    disk.toem();
    startet();
    var digest = Fildokumenter.hex(fil);
    assertThat(run.filer().resolve(digest.substring(0, 2)).resolve(digest)).hasBinaryContent(fil);
    gemt(fil());
  }

  /** It looks once a second, and takes the 4 MB that the relay may have on their way. */
  private static void brokerenVenter(Skrivere skrivere) throws Exception {
    TimeUnit.SECONDS.sleep(2);
    long foer = skrivere.lovet();
    Afvent.at(TAALMOD, () -> skrivere.lovet() > foer + PAA_VEJ);
  }

  /** PostgreSQL has room in the files that it has, so the last write is answered a while after the disk was full. */
  private void ventTilStille(Skrivere skrivere) throws Exception {
    long lovet = -1;
    var giveUp = Instant.now().plus(TAALMOD);
    for (var siden = Instant.now(); Duration.between(siden, Instant.now()).compareTo(STILLE) < 0; Thread.sleep(50)) {
      disk.fyld();
      if (skrivere.lovet() != lovet) {
        lovet = skrivere.lovet();
        siden = Instant.now();
      }
      assertThat(siden).as("writes go on though the disk is full").isBefore(giveUp);
    }
  }

  /** PostgreSQL stops itself when it cannot write its log, and may be about to. */
  private void startet() throws Exception {
    Afvent.at(TAALMOD, () -> {
      Outage.over(run.data());
      return opretSag().statusCode() == 201;
    });
  }

  private byte[] fil() {
    byte[] fil = new byte[300_000];
    random.nextBytes(fil);
    return fil;
  }

  /** Without a document, which the subscribers to the topic of cases would miss. */
  private HttpResponse<String> send(byte[] fil) throws Exception {
    var begyndt = CLIENT.send(tus("/filer/tus").POST(BodyPublishers.noBody()).header("Upload-Length", String.valueOf(fil.length)).build(), BodyHandlers.ofString());
    if (begyndt.statusCode() != 201) {
      return begyndt;
    }
    var sti = URI.create(begyndt.headers().firstValue("Location").orElseThrow()).getPath();
    return CLIENT.send(tus(sti.substring(sti.indexOf("/filer"))).method("PATCH", BodyPublishers.ofByteArray(fil)).header("Upload-Offset", "0").header("Content-Type", "application/offset+octet-stream").build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder tus(String sti) {
    return til(sti).header("Tus-Resumable", "1.0.0");
  }

  private void gemt(byte[] fil) throws Exception {
    var svar = send(fil);
    assertThat(svar.headers().firstValue("Sagdok-Fil")).as(svar.statusCode() + svar.body()).hasValue("store:" + Fildokumenter.hex(fil));
  }

  private HttpResponse<String> opretSag() throws Exception {
    return CLIENT.send(til("/sag/sag").POST(BodyPublishers.ofString(Sager.sag(Sager.noegle(), ""))).header("Content-Type", "application/json").build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder til(String sti) {
    return HttpRequest.newBuilder(URI.create(run.url() + sti)).header("Authorization", run.login()).timeout(Duration.ofSeconds(30));
  }

  private static void afvist(HttpResponse<String> svar) {
    assertThat(svar.statusCode()).as(svar.body()).isEqualTo(503);
    assertThat(Sager.json(svar).get("type").asText()).as(svar.body()).endsWith("utilgaengelig");
    assertThat(svar.headers().firstValue("Retry-After")).isPresent();
  }
}
