/**
 * The shell: access, transaction, now, and the order of the steps. The only package that knows rules, store and outbox together, and
 * (in {@link dk.sagdok.service.World}) the only one that asks what time it is or draws a random UUID. Start with {@link dk.sagdok.service.RegisterBean}.
 */
package dk.sagdok.service;
