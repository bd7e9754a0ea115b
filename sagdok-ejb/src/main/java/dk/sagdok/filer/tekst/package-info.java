/**
 * The text of files, taken out by a process that may hang and die without harm: it is killed and another is started. Knows neither tables nor objects. The process
 * itself is the module sagdok-tekst. Start with {@link dk.sagdok.filer.tekst.Tekstlaeser}.
 */
package dk.sagdok.filer.tekst;
