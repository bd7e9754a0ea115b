package dk.sagdok.bench.measure;

import java.util.List;
import java.util.Locale;

/** What the rows of the report are called: said where they are measured, and where they are judged. */
final class Rows {
  static final String CEILING_OPRET_EACH = "ceiling (a): rows of a create, statement per table";
  static final String CEILING_OPRET_ONE = "ceiling (a): rows of a create, one statement";
  static final String OPRET = "create";
  static final String CEILING_RET = "ceiling (a'): rows of a Ret of a title";
  static final String RET = "Ret of a title";
  static final String CEILING_READ = "ceiling (b): row by key, same bytes";
  static final String READ = "read current by UUID";
  static final String SOAP_READ = "SOAP read current by UUID";
  static final String SOAP_OPRET = "SOAP create";
  static final String SOAP_IMPORT = "SOAP importer of 1,000 sager in one message, one connection";
  static final String LIST = "list 20 by UUID";
  static final String NOEGLE = "search brugervendtnoegle";
  static final String SAGSNUMMER = "search sagsnummer";
  static final String RELATION_MANY = "search relation, 50 hits";
  static final String RELATION_ONE = "search relation, one hit";
  static final String PREFIX = "search titel, prefix";
  static final String INFIX = "search titel, infix";
  static final String WORD = "search titel, common word, first 100";
  static final String FIRST_PAGE = "page 1";
  static final String FAR_PAGE = "page 10,000 of 50, or the last";
  static final String FEED = "page of 1,000 haendelser by number";
  static final String VERIFY = "verify: registreringer, in steps of 5,000, two connections";
  static final String HISTORY = "full history, 1,000 registrations of one period, one connection";
  static final String DELIVERY = "commit to delivery, at half the rate of create";
  static final String OPRET_ALONE = "haendelser: Opret, nobody follows";
  static final String OPRET_FOLLOWED = "haendelser: Opret, 4 follow";
  static final String RET_ALONE = "haendelser: Ret, nobody follows";
  static final String RET_FOLLOWED = "haendelser: Ret, 4 follow";
  static final String BACKLOG = "haendelser: a backlog of ";
  static final String VIRKNING = "haendelser: 1,000 that begin at one instant, until told";
  static final String PERIODS_RET = "one more Ret on 1,000 periods, one connection";
  static final String PERIODS_HISTORY = "full history of 1,000 periods, one connection";
  static final String BYTES_SAG = "bytes on disk per sag";
  static final String BYTES_REGISTRERING = "bytes on disk per further registration of a title";
  static final String BYTES_PERIODS = "bytes on disk of an object with 1,000 periods";
  static final String CEILING_DOKUMENT_READ = "dokument: ceiling (b), row by key, same bytes";
  static final String DOKUMENT_READ = "dokument: read current by UUID";
  static final String CEILING_DOKUMENT_EACH = "dokument: ceiling (a), rows of a create, statement per table";
  static final String CEILING_DOKUMENT_ONE = "dokument: ceiling (a), rows of a create, one statement";
  static final String DOKUMENT_OPRET = "dokument: create";
  static final String UPLOAD = "dokument: upload of 1 MB";
  static final String LARGE_UPLOAD = "dokument: upload of 100 MB, one connection";
  static final List<String> EXACT = List.of(NOEGLE, SAGSNUMMER, RELATION_MANY, RELATION_ONE);
  static final List<String> TITEL = List.of(PREFIX, INFIX, WORD);

  private Rows() {}

  static String delivery(String way) {
    return "haendelser: commit to delivery at half the rate, 4 follow, " + way;
  }

  static String backlog(long haendelser) {
    return String.format(Locale.ROOT, BACKLOG + "%,d, numbered, sent and received", haendelser);
  }

  static String staticFile(int megabytes) {
    return "dokument: ceiling (c), static file of " + megabytes + " MB";
  }

  static String download(int megabytes) {
    return "dokument: download of " + megabytes + " MB";
  }

  static String hot(String what, Hot hot) {
    return String.format(Locale.ROOT, "%s, object with %,d registrations", what, hot.registreringer)
        + (hot.journalposter == 0 ? "" : String.format(Locale.ROOT, " and %,d journal posts", hot.journalposter));
  }
}
