/**
 * The message door: a queue takes the operations that REST has, and answers where the message says. The only package of the doors that knows jakarta.jms.
 * Start with {@link dk.sagdok.web.mox.Moxmodtager}.
 */
package dk.sagdok.web.mox;
