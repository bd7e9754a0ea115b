package dk.sagdok.register;

/** Every reason the register has to say no; each door translates each of them once. */
public enum Fejl {
  /** The input is not of the described shape. */ UGYLDIGT_INPUT,
  /** An OIO or profile rule is broken. */ REGELBRUD,
  /** The step is not allowed from the object's livscyklus. */ ULOVLIG_LIVSCYKLUS,
  /** No such object. */ IKKE_FUNDET,
  /** The object is deleted. */ SLETTET,
  /** The expected version is not the latest. */ VERSIONSKONFLIKT,
  /** The Idempotency-Key was used for another request. */ NOEGLE_GENBRUGT,
  /** The caller lacks the role. */ IKKE_TILLADT,
  /** The question took too long; narrow it. */ FOR_BRED_SOEGNING,
  /** The answer or the input is larger than the limit. */ FOR_STORT,
  /** What is asked for is so old that it is no longer kept. */ FORAELDET,
  /** So many are not let in at once. */ FOR_MANGE,
  /** The database cannot be reached now. */ UTILGAENGELIG
}
