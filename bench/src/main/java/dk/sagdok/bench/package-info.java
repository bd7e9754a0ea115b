/** Measures a Sagdok that it starts itself, on data of its own. Start with {@link dk.sagdok.bench.Bench}; what is measured is listed in the package measure. */
package dk.sagdok.bench;
