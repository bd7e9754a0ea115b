/**
 * What stands before the doors beside what the server itself asks (see {@code wildfly-config/30-security.cli}): the login that a SOAP message may
 * hold, and that of two logins one counts. Knows no door; the only package that knows Undertow and WSS4J. Start with {@link dk.sagdok.web.security.TokenLogin}.
 */
package dk.sagdok.web.security;
