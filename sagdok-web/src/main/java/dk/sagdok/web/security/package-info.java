/** What stands between a caller and the doors beside what the server itself asks: see {@code wildfly-config/30-security.cli}. Knows no door. */
package dk.sagdok.web.security;
