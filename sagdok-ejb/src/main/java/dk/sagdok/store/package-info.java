/**
 * JPA and SQL, and nothing else: the bitemporal rows of the register. Knows the vocabulary (api) only, neither rules nor outbox.
 *
 * <p>Writes go through {@link dk.sagdok.store.ObjektStore} on the transaction's connection; questions through {@link dk.sagdok.store.Laesning}
 * and {@link dk.sagdok.store.Soegning} on a plain DataSource. The entities say what the tables are; the hot path is native SQL.
 */
package dk.sagdok.store;
