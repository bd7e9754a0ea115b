package dk.sagdok.service.planted;

/** A planted violation. */
public class AsksTika {
  org.apache.tika.mime.MimeTypes types;
}
