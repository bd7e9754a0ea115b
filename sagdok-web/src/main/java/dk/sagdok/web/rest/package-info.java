/**
 * The REST door: HTTP in, commands and questions to {@code Register}, HTTP out. The only package that knows jakarta.ws.rs.
 * Start with {@link dk.sagdok.web.rest.SkrivResource} and {@link dk.sagdok.web.rest.LaesResource}.
 */
package dk.sagdok.web.rest;
