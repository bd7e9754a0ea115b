/** Answers to whoever watches the server, in the form of MicroProfile Health. */
package dk.sagdok.web.health;
