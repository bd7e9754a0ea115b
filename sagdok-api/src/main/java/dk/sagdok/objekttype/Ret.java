package dk.sagdok.objekttype;

/** What the operation Ret does to the entries of a group (OIO Sag 1.2; oio rules U3-U8). */
public enum Ret {
  /** Inside the new virkning the given fields replace and the others carry over; outside it nothing changes. */
  MERGE,
  /** Inside the new virkning the new entry replaces; outside it nothing changes. */
  REPLACE_PERIOD,
  /** Identity is group + indeks: a known indeks replaces that entry, none or an unknown one adds. */
  BY_INDEX,
  /** What is given replaces all entries of the group. */
  REPLACE_ALL;

  /** True when entries that neither overlap nor adjoin the virkning of what is given stay as they are, whatever they hold. */
  public boolean rammerKunVirkning() {
    return this == MERGE || this == REPLACE_PERIOD;
  }
}
