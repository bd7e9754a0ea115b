/**
 * A process of its own that takes the text out of files. It is expected to hang, to run out of memory and to die, and whoever started it kills it and starts
 * another. It asks no database and no network, and knows nothing of the register. Start with {@link dk.sagdok.tekst.Tekstproces}, which says how it is spoken to.
 */
package dk.sagdok.tekst;
