/** What the server can do that Jakarta EE has no words for. */
package dk.sagdok.web.server;
