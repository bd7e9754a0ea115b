/**
 * Sager that look like those of a municipality, made from a number and nothing else; as requests to the REST door and as rows of the
 * tables. {@link dk.sagdok.bench.data.SameRows} asks the register whether both are the same. Start with {@link dk.sagdok.bench.data.Generator}.
 */
package dk.sagdok.bench.data;
