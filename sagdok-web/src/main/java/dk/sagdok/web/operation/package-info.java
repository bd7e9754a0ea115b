/**
 * The operations in JSON, whatever brings them: a type, parameters and a body in, what the register says of it out. Knows no transport.
 * Start with {@link dk.sagdok.web.operation.Skrivning} and {@link dk.sagdok.web.operation.Laesning}.
 */
package dk.sagdok.web.operation;
