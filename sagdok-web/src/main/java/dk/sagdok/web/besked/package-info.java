/** The door through which haendelser leave as the standard's messages: gives the outbox the writer of their form. Start with {@link dk.sagdok.web.besked.Kuvertskrivning}. */
package dk.sagdok.web.besked;
