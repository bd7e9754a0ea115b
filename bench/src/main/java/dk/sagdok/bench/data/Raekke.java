package dk.sagdok.bench.data;

/**
 * A row of the table raekke.
 *
 * @param nrTil 0: in force
 */
record Raekke(int nrFra, int lfd, int nrTil, int indeks, Post post) {
  Raekke closed(int nr) {
    return new Raekke(nrFra, lfd, nr, indeks, post);
  }
}
