/**
 * Haendelser: written with the change, numbered after its commit, relayed to JMS. The only place that knows JMS; knows neither rules nor store.
 *
 * <p>A haendelse is a pointer (object, nr); its body is derived from the registration and the rows it opened and closed. One with an instant tells what
 * began and ended then, and is made when it does ({@link dk.sagdok.outbox.Virkningsur}). Other nodes learn of it by
 * polling each 100 ms: NOTIFY in the writing transaction would take a database-wide lock at commit and make all commits queue. Start with
 * {@link dk.sagdok.outbox.Relay}.
 */
package dk.sagdok.outbox;
