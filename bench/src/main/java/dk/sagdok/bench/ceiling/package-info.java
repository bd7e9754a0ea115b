/**
 * What the same machine can do at best, measured in the same run: the rows of a write by bare JDBC, and the bytes of a read by the smallest
 * resource on the same server. Start with {@link dk.sagdok.bench.ceiling.JdbcCeiling} and {@link dk.sagdok.bench.ceiling.CeilingWar}.
 */
package dk.sagdok.bench.ceiling;
