/**
 * The embedded run: a real PostgreSQL and a real WildFly with Sagdok in it, started by one command and stopped together.
 * Nothing here is part of the register; a municipality uses its own servers (see wildfly-config/README.md).
 */
package dk.sagdok.local;
