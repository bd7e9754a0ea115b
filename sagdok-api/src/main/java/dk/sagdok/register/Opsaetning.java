package dk.sagdok.register;

import java.time.Instant;
import java.util.List;

/** The settings that are changed while the register runs. For the role administrator only; says no by {@link RegisterException}. */
public interface Opsaetning {
  /** Every setting that can be made, and those of a named user that have been. */
  List<Indstilling> alle();

  Indstilling laes(String navn);

  /** In force at once on this server and within five seconds on all others. */
  Indstilling saet(String navn, String vaerdi);

  /**
   * @param vaerdi what is in force now
   * @param tilladt what it may be set to, in words
   * @param skift who has set it and when, newest first
   */
  record Indstilling(String navn, String vaerdi, String tilladt, List<Skift> skift) {}

  /** @param bruger BrugerRef */
  record Skift(String vaerdi, String bruger, Instant tidspunkt) {}
}
