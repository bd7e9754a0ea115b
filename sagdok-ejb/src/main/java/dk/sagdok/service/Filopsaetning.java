package dk.sagdok.service;

import dk.sagdok.filer.Bucket;
import dk.sagdok.filer.Fillager;
import dk.sagdok.filer.Indgang;
import dk.sagdok.filer.Mappe;
import dk.sagdok.filer.S3Adgang;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Where files lie, where they lie while they arrive, and how large they may be; as the server was started.
 *
 * @param miljoe what a setting was given as, or null
 * @param data the folder that the server writes to
 */
record Filopsaetning(UnaryOperator<String> miljoe, Path data) {
  private static final String TO_GIB = "2147483648";
  private static final String HER = "SAGDOK_FILER";

  static Filopsaetning vedStart() {
    return new Filopsaetning(Miljoe::givet, Path.of(System.getProperty("jboss.server.data.dir", System.getProperty("java.io.tmpdir"))));
  }

  Fillager lager() throws IOException {
    return S3Adgang.er(adresse()) ? new Bucket(adgang()) : new Mappe(mappe());
  }

  /** A folder moves what has arrived into its place, so it arrives on the same disk. */
  Indgang indgang() throws IOException {
    Path ind = S3Adgang.er(adresse()) ? Path.of(eller("SAGDOK_FILER_IND", data.resolve("sagdok-filer/ind").toString())).toAbsolutePath() : mappe().resolve("ind");
    return new Indgang(ind, stoerst());
  }

  /** For messages: without secrets. */
  @Override
  public String toString() {
    return HER + "=" + adresse();
  }

  private String adresse() {
    return eller(HER, data.resolve("sagdok-filer").toString());
  }

  private Path mappe() {
    return Path.of(adresse()).toAbsolutePath();
  }

  private S3Adgang adgang() {
    String endpoint = miljoe.apply("SAGDOK_FILER_S3_ENDPOINT");
    return S3Adgang.til(adresse(), endpoint == null ? null : URI.create(endpoint), eller("SAGDOK_FILER_S3_REGION", "us-east-1"),
        miljoe.apply("SAGDOK_FILER_S3_KEY"), miljoe.apply("SAGDOK_FILER_S3_SECRET"));
  }

  private long stoerst() {
    String stoerst = eller("SAGDOK_FILER_MAX", TO_GIB);
    if (!stoerst.matches("[1-9]\\d{0,17}")) {
      throw new IllegalStateException("SAGDOK_FILER_MAX must be a number of octets, not " + stoerst);
    }
    return Long.parseLong(stoerst);
  }

  private String eller(String navn, String ellers) {
    String vaerdi = miljoe.apply(navn);
    return vaerdi == null ? ellers : vaerdi;
  }
}
