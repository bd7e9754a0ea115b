/** Answers to whoever watches the server (MicroProfile Health). */
package dk.sagdok.web.health;
