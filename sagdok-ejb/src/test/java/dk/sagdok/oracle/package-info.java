/**
 * A second register, too simple to be wrong: it keeps the whole content of every registration, cell by cell of a grid of cuts. Start
 * with {@link dk.sagdok.oracle.Orakel}; it never calls dk.sagdok.rules, and judges the rules as well as the rules with a store.
 */
package dk.sagdok.oracle;
