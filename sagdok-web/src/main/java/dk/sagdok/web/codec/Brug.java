package dk.sagdok.web.codec;

/** What an input is for, which decides what must be there and what blank means. */
public enum Brug {
  /** The whole content: Opret, Erstat. */ HELT,
  /** A registration with its history, as read: like HELT, and indeks is kept. */ HISTORIK,
  /** Changes to what is there: absent and null are unchanged, blank clears. */ RETTELSE;

  boolean retter() {
    return this == RETTELSE;
  }
}
