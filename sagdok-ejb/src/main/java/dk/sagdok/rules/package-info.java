/**
 * The next registrering from the last one and a command. Pure: no clock, no SQL, no jakarta; may know time, objekt, objekttype
 * and register only, and no object type by name. Start with {@link dk.sagdok.rules.NextRegistrering}.
 */
package dk.sagdok.rules;
